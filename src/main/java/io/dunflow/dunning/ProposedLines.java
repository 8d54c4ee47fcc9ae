package io.dunflow.dunning;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a run proposes: a line per account, a row per item, in batches. */
@Component
class ProposedLines {

    private final JdbcTemplate jdbc;
    private final Repetitions repetitions;

    ProposedLines(JdbcTemplate jdbc, Repetitions repetitions) {
        this.jdbc = jdbc;
        this.repetitions = repetitions;
    }

    void write(long runId, List<JudgedAccount> accounts) {
        var ids = jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('run_line', 'id')) from generate_series(1, ?)",
                Long.class,
                accounts.size());
        writeLines(runId, ids, accounts);
        writeItems(ids, accounts);
        repetitions.number(ids);
    }

    private void writeLines(long runId, List<Long> ids, List<JudgedAccount> accounts) {
        var rows = Stream.iterate(0, n -> n < ids.size(), n -> n + 1)
                .map(n -> line(runId, ids.get(n), accounts.get(n)))
                .toList();
        jdbc.batchUpdate(
                """
                insert into run_line (id, run_id, account_id, creditor_id, state, step, purpose, reason, reason_detail,
                  policy, segment, level, channel, template, tone, currency, claimed, charged, net_claim, open_total, credits, approval,
                  next_action_on, policy_decision, segment_decision, step_decision)
                overriding system value
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private static Object[] line(long runId, long id, JudgedAccount judged) {
        var account = judged.account();
        return new Object[] {
            id,
            runId,
            account.id(),
            account.creditorId(),
            (judged.acts() ? LineState.PROPOSED : LineState.LEFT_OUT).name(),
            judged.step().name(),
            judged.purpose(),
            judged.reason(),
            judged.detail(),
            judged.policy(),
            judged.segment(),
            judged.level(),
            judged.channel(),
            judged.template(),
            judged.tone(),
            account.currency(),
            judged.claimed(),
            judged.charged(),
            judged.netClaim(),
            account.openTotal(),
            account.credits(),
            judged.approval().name(),
            judged.nextActionOn(),
            judged.policyDecision(),
            judged.segmentDecision(),
            judged.stepDecision()
        };
    }

    private void writeItems(List<Long> ids, List<JudgedAccount> accounts) {
        var rows = Stream.iterate(0, n -> n < ids.size(), n -> n + 1)
                .flatMap(n -> accounts.get(n).items().stream().map(item -> item(ids.get(n), item, accounts.get(n))))
                .toList();
        jdbc.batchUpdate(
                """
                insert into run_line_item (line_id, item_id, action, reason, level_before, level, repetition, sequence,
                  age_of_debt, dunning_age, amount, open_amount, level_decision, charge_decision, charged)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private static Object[] item(long lineId, JudgedItem judged, JudgedAccount account) {
        var item = judged.item();
        var day = account.day();
        return new Object[] {
            lineId,
            item.id(),
            judged.action().name(),
            judged.reason(),
            item.lastLevel(),
            judged.level(),
            judged.claimed() ? 0 : item.repetition(),
            item.sequence(),
            item.ageOfDebt(day),
            item.dunningAge(day),
            item.dunnable(),
            item.open(),
            judged.levelDecision(),
            judged.chargeDecision(),
            judged.charged()
        };
    }
}
