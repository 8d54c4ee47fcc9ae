package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of an exported account was proposed to agencies, and what people and agencies said to it. */
@Repository
class RecordedHandOvers {

    private final JdbcClient jdbc;
    private final NamedItems items;

    RecordedHandOvers(JdbcClient jdbc, NamedItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.of(agencies(account), proposed(account), answered(account))
                .flatMap(told -> told)
                .toList();
    }

    /** All that could be chosen, as they are at the export. */
    private Stream<Recorded> agencies(ExportedAccount account) {
        var first = jdbc.sql("select min(proposed_at) from placement where account_id = ?")
                .param(account.id())
                .query(OffsetDateTime.class)
                .optional();
        return first.stream().flatMap(at -> agencies().stream()
                .map(agency -> Recorded.of(at.toInstant(), Recorded.Order.LABEL, "agency", agency)));
    }

    private List<Facts> agencies() {
        return jdbc.sql("select * from agency where active order by id")
                .query((row, n) -> Facts.of()
                        .and("code", "agency-" + row.getLong("id"))
                        .and("countries", texts(row, "countries"))
                        .and("licences", texts(row, "licences"))
                        .and("kinds", texts(row, "kinds"))
                        .and("smallest", Money.of(row.getBigDecimal("smallest")))
                        .and("largest", Money.of(row.getBigDecimal("largest")))
                        .and("fee", Money.of(row.getBigDecimal("fee_percent")))
                        .and("recovery", Money.of(row.getBigDecimal("recovery_percent")))
                        .and("complaints", Money.of(row.getBigDecimal("complaints_percent")))
                        .and("tone", row.getString("tone"))
                        .and("answer-days", row.getInt("answer_days")))
                .list();
    }

    /** Those that neither a decision in an escalation brings again nor the answer to a question. */
    private Stream<Recorded> proposed(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select p.id, p.proposed_at from placement p where p.account_id = ? and p.asked_in_id is null
                          and not exists (select from again_answer r join again_question q on q.id = r.question_id
                            join legal_effect e on e.id = q.effect_id
                            where e.account_id = p.account_id and e.target like 'placement:%' and r.outcome = 'AGAIN'
                              and abs(extract(epoch from r.at - p.proposed_at)) < 5)
                        order by p.id
                        """)
                .param(account.id())
                .query(Proposed.class)
                .list()
                .stream()
                .map(one -> Recorded.of(
                        one.proposedAt().toInstant(),
                        Recorded.Order.HOLD,
                        "placement",
                        account.proposed(items.of("placement", one.id()))));
    }

    /** What a run, money, a fact or a dispute did to one they do again: their causes are codes. */
    private Stream<Recorded> answered(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select x.state, x.cause, x.at from placement_event x join placement p on p.id = x.placement_id
                        where p.account_id = ? and x.actor <> 'policy' order by x.id
                        """)
                .param(account.id())
                .query(Event.class)
                .list()
                .stream()
                .flatMap(event -> event.told(account).stream());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A placement that somebody proposed. */
    record Proposed(long id, OffsetDateTime proposedAt) {}

    /** What became of one. */
    record Event(String state, String cause, OffsetDateTime at) {

        Optional<Recorded> told(ExportedAccount account) {
            boolean byCode = cause != null && cause.matches("[A-Z][A-Z_]*");
            return Optional.ofNullable(
                    switch (state) {
                        case "APPROVED" -> Recorded.decided(at.toInstant(), "Task_ApprovePlacement", "approve");
                        case "PLACED" ->
                            "AGENCY".equals(cause) ? said("RESUMED", account) : answer("acknowledge", account);
                        case "PAUSED" -> said("PAUSED", account);
                        case "REJECTED" -> answer("reject", account);
                        case "REFUSED" -> answer("refuse", account);
                        case "RECALLED" -> byCode ? null : answer("recall", account);
                        case "RETURNED" -> answer("give-back", account);
                        default -> null;
                    });
        }

        private Recorded answer(String answer, ExportedAccount account) {
            return Recorded.of(
                    at.toInstant(),
                    Recorded.Order.LIFT,
                    "answer-placement",
                    account.debtor().and("answer", answer));
        }

        private Recorded said(String kind, ExportedAccount account) {
            return Recorded.of(
                    at.toInstant(),
                    Recorded.Order.LIFT,
                    "agency-says",
                    account.debtor().and("kind", kind));
        }
    }
}
