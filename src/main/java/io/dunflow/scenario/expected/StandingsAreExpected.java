package io.dunflow.scenario.expected;

import io.dunflow.ledger.Standing;
import io.dunflow.ledger.Standings;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code standings}: what follows beyond letters for a debtor, or for one currency of it ({@code huber/USD}). */
@Component
public class StandingsAreExpected implements Expectation {

    private final Standings standings;
    private final JdbcClient jdbc;

    StandingsAreExpected(Standings standings, JdbcClient jdbc) {
        this.standings = standings;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "standings";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        expected.fields()
                .forEach((name, fields) -> mismatches.addAll(Comparing.fields(name, fields, facts(name, fields))));
        return mismatches;
    }

    private Facts facts(String name, Part expected) {
        var accounts = accounts(name.split("/", 2));
        if (accounts.size() != 1) {
            throw expected.refused(name + " has " + accounts.size() + " accounts, name one as " + name + "/USD");
        }
        return facts(accounts.get(0));
    }

    /** In which standing an account is. */
    public Facts facts(long account) {
        return facts(standings.of(List.of(account)).getOrDefault(account, Standing.CLEAR));
    }

    private List<Long> accounts(String[] parts) {
        return jdbc.sql(
                        """
                        select a.id from account a join debtor d on d.id = a.debtor_id
                        where d.number = :debtor and (:currency::text is null or a.currency = :currency)
                        """)
                .param("debtor", parts[0])
                .param("currency", parts.length > 1 ? parts[1] : null)
                .query(Long.class)
                .list();
    }

    private static Facts facts(Standing standing) {
        return Facts.of()
                .and("standing", standing.name())
                .and("delivery-stop", standing.deliveryStop())
                .and("credit-stop", standing.creditStop())
                .and("terms", standing.terms())
                .and("reason", standing.reason())
                .and("since", standing.since());
    }
}
