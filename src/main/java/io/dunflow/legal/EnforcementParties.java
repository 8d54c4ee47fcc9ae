package io.dunflow.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows the two sides of an account as an office wants them named, and who acts for the debtor by law. */
@Repository
class EnforcementParties {

    private final JdbcClient jdbc;

    EnforcementParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sides of(long accountId) {
        return jdbc.sql(
                        """
                        select a.currency, c.name as creditor, c.address, c.email, c.phone, c.iban, d.name, d.number, d.kind,
                          d.street, d.postal_code, d.city, d.country, f.representative, nullif(concat_ws(E'\\n', f.street,
                            nullif(concat_ws(' ', f.postal_code, f.city), ''), f.country), '') as representative_address
                        from account a join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
                        left join lateral (select x.* from standing_fact x where x.person_id = d.person_id
                          and x.representative is not null and x.kind in ('INSOLVENT', 'DECEASED') order by x.id desc limit 1) f on true
                        where a.id = ?
                        """)
                .param(accountId)
                .query((row, n) -> sides(row))
                .single();
    }

    private static Sides sides(ResultSet row) throws SQLException {
        var name = row.getString("representative");
        return new Sides(
                new EnforcementRequest.Creditor(
                        row.getString("creditor"),
                        row.getString("address"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("iban")),
                new EnforcementRequest.Debtor(
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("country"),
                        name == null
                                ? null
                                : new EnforcementRequest.Representative(name, row.getString("representative_address"))),
                row.getString("currency"));
    }

    record Sides(EnforcementRequest.Creditor creditor, EnforcementRequest.Debtor debtor, String currency) {}
}
