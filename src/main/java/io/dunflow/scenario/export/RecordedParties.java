package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owes whom, without what tells who they are: the terms that decisions look at, and whether there is an address. */
@Repository
class RecordedParties {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordedParties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ExportedAccount account(long id) {
        return jdbc.sql(
                        """
                        select a.debtor_id, a.creditor_id, a.currency, c.zone
                        from account a join creditor c on c.id = a.creditor_id where a.id = ?
                        """)
                .param(id)
                .query((row, n) -> new ExportedAccount(
                        id,
                        row.getLong("debtor_id"),
                        row.getLong("creditor_id"),
                        row.getString("currency"),
                        ZoneId.of(row.getString("zone")),
                        clock.instant(),
                        new Pseudonyms()))
                .single();
    }

    /** Runs are told one by one: the creditor has no hour at which they start by themselves. */
    Facts creditor(ExportedAccount account) {
        return jdbc.sql("select * from creditor where id = ?")
                .param(account.creditorId())
                .query((row, n) -> Facts.of()
                        .and("currency", account.currency())
                        .and("jurisdiction", row.getString("jurisdiction"))
                        .and("zone", row.getString("zone"))
                        .and("calendar", row.getString("calendar"))
                        .and("language", row.getString("language"))
                        .and("ledger", row.getString("ledger_role"))
                        .and(
                                "runs",
                                Map.of("days", List.of(row.getString("run_days").split(","))))
                        .and("bank-data-age-limit", row.getInt("bank_data_age_limit"))
                        .and("rest-limit", Money.of(row.getBigDecimal("rest_limit")))
                        .and("shadow", row.getBoolean("shadow") ? true : null))
                .single();
    }

    /** The debtor, and its head office when it has one. */
    Map<String, Facts> debtors(ExportedAccount account) {
        var debtors = new LinkedHashMap<String, Facts>();
        debtor("(select parent_id from debtor where id = ?)", account)
                .ifPresent(head -> debtors.put(Pseudonyms.HEAD_OFFICE, head.and("name", "Head office")));
        var debtor = debtor("?", account).orElseThrow().and("name", "Debtor");
        debtors.put(Pseudonyms.DEBTOR, debtors.isEmpty() ? debtor : debtor.and("parent", Pseudonyms.HEAD_OFFICE));
        return debtors;
    }

    /** Whether letters go to somebody else. */
    boolean hasContacts(ExportedAccount account) {
        return jdbc.sql("select exists (select from contact where debtor_id = ?)")
                .param(account.debtorId())
                .query(Boolean.class)
                .single();
    }

    private Optional<Facts> debtor(String id, ExportedAccount account) {
        return jdbc.sql("select * from debtor where id = " + id)
                .param(account.debtorId())
                .query((row, n) -> debtor(row))
                .optional();
    }

    private static Facts debtor(ResultSet row) throws SQLException {
        return Facts.of()
                .and("kind", row.getString("kind"))
                .and("language", row.getString("language"))
                .and("zone", row.getString("zone"))
                .and("country", row.getString("country"))
                .and("email", row.getString("email") == null ? "none" : null)
                .and("address", row.getString("street") == null || row.getString("city") == null ? "none" : null);
    }
}
