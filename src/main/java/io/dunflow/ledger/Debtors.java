package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All debtors of the operator, each with the person behind it. */
@Repository
public class Debtors {

    private static final String SELECT =
            """
            select d.id, d.person_id, d.number, d.kind, d.name, d.language, d.zone, d.country, d.email, d.phone,
                   d.street, d.postal_code, d.city, p.number as parent
              from debtor d left join debtor p on p.id = d.parent_id
            """;

    private final JdbcClient jdbc;

    Debtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Debtor> byNumber(String number) {
        return jdbc.sql(SELECT + "where d.number = ?")
                .param(number)
                .query(Debtors::row)
                .optional();
    }

    /** @throws NotInLedger when there is none */
    public Debtor get(long id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id)
                .query(Debtors::row)
                .optional()
                .orElseThrow(() -> new NotInLedger("debtor", id));
    }

    /** Creates the debtor with a person of its own, or gives the known one these terms. */
    @Transactional
    public Debtor put(DebtorTerms terms) {
        var parent = Optional.ofNullable(terms.parent()).map(number -> byNumber(number)
                .orElseThrow(() -> new InvalidInput("parent", say("debtor.unknown", number)))
                .id());
        if (change(terms, parent) == 0) {
            create(terms, parent);
        }
        return byNumber(terms.number()).orElseThrow();
    }

    /** Notes another spelling under which the customer number came in. */
    @Transactional
    public void alsoCalled(long debtorId, String name) {
        jdbc.sql("insert into debtor_alias (debtor_id, name) values (?, ?) on conflict do nothing")
                .params(debtorId, name)
                .update();
    }

    /** Somebody found out where the debtor is now. */
    @Transactional
    public void moved(long debtorId, String street, String postalCode, String city, String country) {
        jdbc.sql(
                        "update debtor set street = ?, postal_code = ?, city = ?, country = ?, version = version + 1 where id = ?")
                .params(street, postalCode, city, country, debtorId)
                .update();
    }

    private int change(DebtorTerms terms, Optional<Long> parent) {
        return jdbc.sql(
                        """
                        update debtor set kind = :kind, name = :name, language = :language, zone = :zone,
                               country = :country, email = :email, phone = :phone, street = :street,
                               postal_code = :postalCode, city = :city, parent_id = :parentId, version = version + 1
                         where number = :number
                        """)
                .paramSource(new DebtorRow(terms, parent))
                .update();
    }

    private void create(DebtorTerms terms, Optional<Long> parent) {
        jdbc.sql(
                        """
                        with human as (insert into person (kind, name) values (:kind, :name) returning id)
                        insert into debtor (number, person_id, kind, name, language, zone, country, email, phone,
                               street, postal_code, city, parent_id)
                        select :number, human.id, :kind, :name, :language, :zone, :country, :email, :phone,
                               :street, :postalCode, :city, cast(:parentId as bigint)
                          from human
                        """)
                .paramSource(new DebtorRow(terms, parent))
                .update();
    }

    private static Debtor row(ResultSet row, int number) throws SQLException {
        return new Debtor(
                row.getLong("id"),
                row.getLong("person_id"),
                new DebtorTerms(
                        row.getString("number"),
                        DebtorKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("zone"),
                        row.getString("country"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("parent")));
    }
}
