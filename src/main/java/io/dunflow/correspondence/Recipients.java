package io.dunflow.correspondence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds who gets a notice: the contact that all its invoices name, else the account's contact, else the debtor's
 * contact, else the debtor.
 */
@Repository
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The recipient of a notice on these items. */
    Recipient resolve(long accountId, List<Long> itemIds) {
        var contact = jdbc.sql(
                        """
                        select coalesce(
                          (select case when count(distinct coalesce(v.contact_id, 0)) = 1 then max(v.contact_id) end
                             from item i join invoice v on v.id = i.invoice_id where i.id = any(:items)),
                          (select min(c.id) from contact c where c.debtor_id = a.debtor_id and c.account_id = a.id),
                          (select min(c.id) from contact c where c.debtor_id = a.debtor_id and c.account_id is null
                             and not exists (select 1 from invoice v join account b on b.id = v.account_id
                                              where b.debtor_id = a.debtor_id and v.contact_id = c.id)))
                        from account a where a.id = :account
                        """)
                .param("items", itemIds.toArray(Long[]::new))
                .param("account", accountId)
                .query(Long.class)
                .optional();
        return contact.map(id -> load("contact:" + id)).orElseGet(() -> load("debtor:" + debtorOf(accountId)));
    }

    /** The recipient as it is now; what a contact lacks, except its e-mail address, is the debtor's. */
    Recipient load(String reference) {
        var parts = reference.split(":");
        var sql = parts[0].equals("contact") ? CONTACT : DEBTOR;
        return jdbc.sql(sql)
                .param("id", Long.parseLong(parts[1]))
                .query(Recipient.class)
                .single();
    }

    private long debtorOf(long accountId) {
        return jdbc.sql("select debtor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    private static final String DEBTOR =
            """
            select 'debtor:' || d.id as reference, d.name, d.name as debtor_name, d.number as debtor_number, d.person_id,
              d.kind, d.language, d.zone, d.country, d.email, d.street, d.postal_code, d.city
            from debtor d where d.id = :id
            """;

    private static final String CONTACT =
            """
            select 'contact:' || c.id as reference, c.name, d.name as debtor_name, d.number as debtor_number, d.person_id,
              d.kind, coalesce(c.language, d.language) as language, coalesce(c.zone, d.zone) as zone,
              coalesce(c.country, d.country) as country, c.email,
              case when c.city is null then d.street else c.street end as street,
              case when c.city is null then d.postal_code else c.postal_code end as postal_code,
              coalesce(c.city, d.city) as city
            from contact c join debtor d on d.id = c.debtor_id where c.id = :id
            """;
}
