package io.dunflow.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who gets notices instead of the debtor. */
@Repository
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contacts of the account, then those of its debtor for all accounts. */
    public List<Contact> ofAccount(long accountId) {
        return jdbc.sql(
                        """
                        select c.* from contact c join account a on a.debtor_id = c.debtor_id
                         where a.id = ? and (c.account_id is null or c.account_id = a.id)
                         order by c.account_id nulls last, c.id
                        """)
                .param(accountId)
                .query(Contact.class)
                .list();
    }

    /** Keeps a new contact and answers its id. */
    @Transactional
    public long add(Contact contact) {
        return jdbc.sql(
                        """
                        insert into contact (debtor_id, account_id, name, language, zone, email, phone, street,
                               postal_code, city, country)
                        values (:debtorId, :accountId, :name, :language, :zone, :email, :phone, :street,
                               :postalCode, :city, :country)
                        returning id
                        """)
                .paramSource(contact)
                .query(Long.class)
                .single();
    }
}
