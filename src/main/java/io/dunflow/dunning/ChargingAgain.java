package io.dunflow.dunning;

import io.dunflow.ledger.NewCharge;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks anew what an edited line claims on top of its items: at another level or by another channel that may be another sum. */
@Component
class ChargingAgain {

    private final Candidates candidates;
    private final ItemCharges charges;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    ChargingAgain(Candidates candidates, ItemCharges charges, Decisions decisions, JdbcClient jdbc) {
        this.candidates = candidates;
        this.charges = charges;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * Notes on the line what it claims now.
     *
     * @throws io.dunflow.interest.RateMissing when a rate is needed that nobody said
     */
    void charge(long lineId) {
        var line = jdbc.sql(
                        """
                        select l.id, l.account_id, l.channel, l.policy, l.segment, r.run_date from run_line l
                        join dunning_run r on r.id = l.run_id where l.id = ? and l.purpose = 'DUNNING'
                        """)
                .param(lineId)
                .query(Line.class)
                .optional();
        line.ifPresent(this::charge);
    }

    private void charge(Line line) {
        var sitting = decisions.open();
        var rules = rules(line, sitting);
        var found = charges.of(rules, line.runDate(), sitting);
        if (!found.missing().isEmpty()) {
            throw found.missing().get(line.accountId());
        }
        rules.forEach((item, rule) -> note(line, item, rule, found.charges().getOrDefault(item, List.of())));
        jdbc.sql("update run_line l set charged = (select coalesce(sum(x.charged), 0) from run_line_item x"
                        + " where x.line_id = l.id) where l.id = ?")
                .param(line.id())
                .update();
    }

    private Map<Long, ChargeRule> rules(Line line, Sitting sitting) {
        var account = candidates
                .facts(List.of(line.accountId()), line.runDate(), Wanted.EVERYTHING, sitting)
                .get(0);
        var facts = KnownFacts.OF_ACCOUNT
                .of(account, line.runDate())
                .and(Map.of("policy", line.policy(), "segment", line.segment(), "channel", line.channel()));
        var levels = levels(line);
        var rules = new HashMap<Long, ChargeRule>();
        account.items().stream()
                .filter(item -> levels.containsKey(item.id()))
                .forEach(item -> rules.put(
                        item.id(),
                        ChargeRule.of(sitting.ask(
                                "charges",
                                facts.and(KnownFacts.OF_ITEM.of(item, line.runDate()))
                                        .and(Map.of("level", levels.get(item.id())))))));
        return rules;
    }

    private Map<Long, Integer> levels(Line line) {
        var levels = new HashMap<Long, Integer>();
        jdbc.sql("select item_id, level from run_line_item where line_id = ? and action = 'CLAIM'")
                .param(line.id())
                .query(row -> {
                    levels.put(row.getLong("item_id"), row.getInt("level"));
                });
        return levels;
    }

    private void note(Line line, long item, ChargeRule rule, List<NewCharge> claimed) {
        jdbc.sql("update run_line_item set charge_decision = ?, charged = ? where line_id = ? and item_id = ?")
                .params(
                        rule.decision(),
                        claimed.stream().map(NewCharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        line.id(),
                        item)
                .update();
    }

    private record Line(long id, long accountId, String channel, String policy, String segment, LocalDate runDate) {}
}
