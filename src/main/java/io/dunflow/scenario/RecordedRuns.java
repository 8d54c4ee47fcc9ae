package io.dunflow.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs that looked at an exported account: what people changed, and what they did not do and why. */
@Repository
class RecordedRuns {

    private static final String CODE = "[A-Z][A-Z0-9_]*";

    private final JdbcClient jdbc;

    RecordedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> of(ExportedAccount account) {
        return jdbc.sql(
                        """
                        select l.id, r.run_date, r.state as run_state, r.proposed_at, r.approved_at, l.state, l.step,
                          l.reason, l.failure, l.purpose, l.level, l.template, l.channel,
                          l.edited_by is not null as edited
                        from run_line l join dunning_run r on r.id = l.run_id
                        where l.account_id = ? and not r.dry_run and r.state <> 'CANCELLED' order by r.id
                        """)
                .param(account.id())
                .query(Line.class)
                .list();
    }

    /** What a run did not do with the account, as {@code not} has it. */
    List<Facts> left(Line line, ExportedAccount account) {
        var left = new ArrayList<Facts>();
        if (line.isLeft()) {
            left.add(account.debtor().and("reason", code(line.leftBecause())));
        }
        jdbc.sql(
                        "select " + NamedItems.NAME
                                + """
                         as item, x.reason from run_line_item x join item i on i.id = x.item_id
                        join invoice v on v.id = i.invoice_id
                        where x.line_id = ? and x.action = 'LIST' order by i.due_date, i.id
                        """)
                .param(line.id())
                .query((row, n) -> Facts.of()
                        .and("item", account.names().item(row.getString("item")))
                        .and("reason", code(row.getString("reason"))))
                .list()
                .forEach(left::add);
        return left;
    }

    private static String code(String reason) {
        return reason != null && reason.matches(CODE) ? reason : null;
    }

    /** What a run did with the account. */
    record Line(
            long id,
            LocalDate runDate,
            String runState,
            OffsetDateTime proposedAt,
            OffsetDateTime approvedAt,
            String state,
            String step,
            String reason,
            String failure,
            String purpose,
            Integer level,
            String template,
            String channel,
            boolean edited) {

        /** A run of a scenario is one moment: before what made it lose its ground, it is the approval. */
        Instant at() {
            return (state.equals("LOST_GROUND") && approvedAt != null ? approvedAt : proposedAt).toInstant();
        }

        boolean isLeft() {
            return state.equals("LEFT_OUT") || step.equals("WAIT");
        }

        /** A person who left it out is told as a hold of one day, which the run finds. */
        String leftBecause() {
            return isLeftOutByPerson() ? "HOLD" : reason;
        }

        Stream<Recorded> told(ExportedAccount account) {
            return isLeftOutByPerson() ? Stream.of(leftOut(account), run(account)) : Stream.of(run(account));
        }

        private boolean isLeftOutByPerson() {
            return state.equals("LEFT_OUT") && edited;
        }

        /** It takes nothing out of any age: its first day is its last. */
        private Recorded leftOut(ExportedAccount account) {
            return Recorded.of(
                            at(),
                            Recorded.Order.HOLD,
                            "hold",
                            account.debtor()
                                    .and("currency", account.currency())
                                    .and("from", runDate)
                                    .and("until", runDate)
                                    .and("name", account.names().next("left-out")))
                    .remarked("A person left the account out of the next run.");
        }

        private Recorded run(ExportedAccount account) {
            var run = Recorded.of(
                    at(),
                    Recorded.Order.RUN,
                    "run",
                    Facts.of()
                            .and("date", runDate.equals(account.day(at())) ? null : runDate)
                            .and("approve", runState.equals("PROPOSED") ? false : null)
                            .and("edit", edited && !isLeftOutByPerson() ? List.of(edit(account)) : null));
            return switch (state) {
                case "LOST_GROUND" ->
                    run.remarked("not told: what was proposed lost its ground before it was executed, " + failure);
                case "FAILED" -> run.remarked("not told: the step of this run failed");
                default ->
                    edited && !isLeftOutByPerson()
                            ? run.remarked("It can be changed only where the approval table asks for a person.")
                            : run;
            };
        }

        private Facts edit(ExportedAccount account) {
            boolean lowered = "DUNNING".equals(purpose) && ("reminder-" + level).equals(template);
            return account.debtor().and("level", lowered ? level : null).and("channel", channel);
        }
    }
}
