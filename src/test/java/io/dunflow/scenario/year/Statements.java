package io.dunflow.scenario.year;

import io.dunflow.interest.InterestLine;
import io.dunflow.interest.StatedPart;
import io.dunflow.interest.StatingInterestOfItems;
import io.dunflow.scenario.history.Theatre;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Dunflow states as the interest of each invoice of the year, written as the SQL of the year writes it. */
final class Statements {

    private static final String ASKED =
            """
            select x.id, i.number, case when d.charges = 'CONTRACT' then 'CONTRACT' when d.country = 'CH' then 'CH'
                when d.country = 'GB' then 'UK_B2B' when d.consumer then 'DE_B2C' else 'DE_B2B' end as regime
            from trade.asked a join trade.invoice i on i.number = a.invoice join trade.debtor d on d.number = i.debtor
            join invoice v on v.number = i.number join item x on x.invoice_id = v.id
            """;

    private Statements() {}

    /** By invoice; one that bears none is missing. */
    static Map<String, String> through(LocalDate day) {
        var stating = Theatre.get(StatingInterestOfItems.class);
        var statements = new TreeMap<String, String>();
        Theatre.get(JdbcClient.class).sql(ASKED).query(row -> {
            var statement = stating.of(row.getLong("id"), row.getString("regime"), day, StatedPart.WHOLE)
                    .statement();
            if (statement.total().signum() > 0) {
                statements.put(
                        row.getString("number"),
                        statement.lines().stream().map(Statements::told).collect(Collectors.joining("; ")) + "; in all "
                                + cents(statement.total()));
            }
        });
        return statements;
    }

    private static String told(InterestLine line) {
        return "%s to %s, %d days on %s at %s/%d = %s"
                .formatted(
                        line.from(),
                        line.to(),
                        line.days(),
                        cents(line.base()),
                        cents(line.rate()),
                        line.basis(),
                        cents(line.amount()));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
