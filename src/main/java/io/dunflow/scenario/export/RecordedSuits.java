package io.dunflow.scenario.export;

import io.dunflow.scenario.script.NamedItems;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of an exported account was proposed to take to court, what people and courts said to it, and which files were given to
 * whom.
 */
@Repository
class RecordedSuits {

    private final JdbcClient jdbc;
    private final NamedItems items;

    RecordedSuits(JdbcClient jdbc, NamedItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.of(proposed(account), answered(account), handedOver(account))
                .flatMap(all -> all)
                .toList();
    }

    /** Those that no answer to a question brings again. */
    private Stream<Recorded> proposed(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select l.id, l.proposed_at from legal_action l where l.account_id = ?
                          and not exists (select from again_answer r join again_question q on q.id = r.question_id
                            join legal_effect e on e.id = q.effect_id
                            where e.account_id = l.account_id and e.target like 'legal:%' and r.outcome = 'AGAIN'
                              and abs(extract(epoch from r.at - l.proposed_at)) < 5)
                        order by l.id
                        """)
                .param(account.id())
                .query(Proposed.class)
                .list()
                .stream()
                .map(one -> Recorded.of(
                        one.proposedAt().toInstant(),
                        Recorded.Order.HOLD,
                        "legal-action",
                        account.proposed(items.of("legal_action", "action", one.id()))));
    }

    /** The names of lawyers stay where they are. */
    private Stream<Recorded> handedOver(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select f.handed_at, f.role, f.language from legal_file f join legal_action l on l.id = f.action_id
                        where l.account_id = ? order by f.id
                        """)
                .param(account.id())
                .query(Handed.class)
                .list()
                .stream()
                .map(file -> Recorded.of(
                        file.handedAt().toInstant(),
                        Recorded.Order.LIFT,
                        "hand-over-file",
                        account.debtor().and("role", file.role()).and("language", file.language())));
    }

    /** What a run, money, a fact or a dispute did to one they do again: their causes are codes. */
    private Stream<Recorded> answered(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select x.state, x.cause, x.at, l.filed_on, l.titled_on, n.happened_on from legal_event x
                        join legal_action l on l.id = x.action_id
                        left join lateral (select max(c.happened_on) as happened_on from legal_event c
                          where c.action_id = x.action_id and c.state = 'COURT' and c.at = x.at) n on true
                        where l.account_id = ? and x.actor <> 'policy' order by x.id
                        """)
                .param(account.id())
                .query(Event.class)
                .list()
                .stream()
                .flatMap(event -> event.told(account).stream());
    }

    /** A legal action that somebody proposed. */
    record Proposed(long id, OffsetDateTime proposedAt) {}

    /** A file that was given to somebody. */
    record Handed(OffsetDateTime handedAt, String role, String language) {}

    /**
     * What became of one.
     *
     * @param happenedOn day that a person named for what the court did
     */
    record Event(
            String state,
            String cause,
            OffsetDateTime at,
            LocalDate filedOn,
            LocalDate titledOn,
            LocalDate happenedOn) {

        Optional<Recorded> told(ExportedAccount account) {
            boolean byCode = cause != null && cause.matches("[A-Z][A-Z_]*");
            return Optional.ofNullable(
                    switch (state) {
                        case "APPROVED" -> decided("Task_ApproveLegalAction", "sue");
                        case "NOT_SUED" -> decided("Task_ApproveLegalAction", "do-not-sue");
                        case "ENFORCING" -> decided("Task_DecideEnforcement", "enforce");
                        case "ASKED" -> decided("Task_AskCourt", "wait");
                        case "FILED" -> court("filed", filedOn, account);
                        case "TITLED" -> court("title", titledOn, account);
                        case "DISMISSED" -> court("dismissed", happenedOn, account);
                        case "FRUITLESS" -> court("fruitless", happenedOn, account);
                        case "WITHDRAWN" -> byCode ? null : court("withdraw", null, account);
                        default -> null;
                    });
        }

        private Recorded decided(String task, String outcome) {
            return Recorded.decided(at.toInstant(), task, outcome);
        }

        private Recorded court(String what, LocalDate on, ExportedAccount account) {
            return Recorded.of(
                    at.toInstant(),
                    Recorded.Order.LIFT,
                    "court",
                    account.debtor()
                            .and("what", what)
                            .and("on", on)
                            .and("court", on == null ? null : "Court")
                            .and("number", on == null ? null : "N-1"));
        }
    }
}
