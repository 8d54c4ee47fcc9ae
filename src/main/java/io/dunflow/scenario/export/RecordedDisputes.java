package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Part;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The disputes of an exported account that did not come up in a call task, and how each of them was answered. */
@Repository
class RecordedDisputes {

    private static final String OF_ITEMS =
            """
            select %s as item, x.amount from dispute_item x join item i on i.id = x.item_id
            join invoice v on v.id = i.invoice_id where x.dispute_id = ? order by x.item_id
            """
                    .formatted(NamedItems.NAME);

    private final JdbcClient jdbc;

    RecordedDisputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a run raised comes again by itself. What a debtor says on the phone is told by the completed call, and answered by completing its task. */
    List<Recorded> of(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select x.id, x.case_id is not null
                            or exists (select from discount_refusal r where r.dispute_id = x.id) as by_itself, x.reason, x.state, x.cause, x.credited,
                          x.answer_group, x.raised_at,
                          (select max(m.at) from matter_event m where m.dispute_id = x.id and m.kind <> 'RAISED') as ended_at
                        from dispute x where x.account_id = ? order by x.id
                        """)
                .param(account.id())
                .query(Dispute.class)
                .list()
                .stream()
                .flatMap(dispute -> told(dispute, account))
                .toList();
    }

    static String name(long dispute) {
        return "dispute-" + dispute;
    }

    private Stream<Recorded> told(Dispute dispute, ExportedAccount account) {
        return Stream.of(dispute.byItself() ? null : raised(dispute, account), dispute.ended())
                .filter(recorded -> recorded != null);
    }

    private Recorded raised(Dispute dispute, ExportedAccount account) {
        var items = jdbc.sql(OF_ITEMS).param(dispute.id()).query(Part.class).list().stream()
                .map(part -> Facts.of()
                        .and("item", account.names().item(part.item()))
                        .and("amount", Money.of(part.amount())))
                .toList();
        return Recorded.of(
                dispute.raisedAt().toInstant(),
                Recorded.Order.HOLD,
                "dispute",
                Facts.of()
                        .and("debtor", Pseudonyms.DEBTOR)
                        .and("items", items)
                        .and("reason", dispute.reason())
                        .and("name", dispute.name()));
    }

    /** An item and how much of it is disputed. */
    record Part(String item, BigDecimal amount) {}

    /** A dispute. */
    record Dispute(
            long id,
            boolean byItself,
            String reason,
            String state,
            String cause,
            BigDecimal credited,
            String answerGroup,
            OffsetDateTime raisedAt,
            OffsetDateTime endedAt) {

        String name() {
            return RecordedDisputes.name(id);
        }

        /** One that money or a credit note ended is ended by it again. */
        Recorded ended() {
            return switch (state) {
                case "UPHELD", "PARTLY_UPHELD", "REJECTED" -> byItself ? completed() : answered();
                case "WITHDRAWN" -> byItself ? null : withdrawn();
                default -> null;
            };
        }

        private Recorded answered() {
            return Recorded.of(
                    endedAt.toInstant(),
                    Recorded.Order.LIFT,
                    "answer-dispute",
                    Facts.of()
                            .and("dispute", name())
                            .and("decision", state)
                            .and("credit", part() == null ? null : Money.of(part()))
                            .and("cause", named()));
        }

        private Recorded completed() {
            return Recorded.of(
                    endedAt.toInstant(),
                    Recorded.Order.TASK,
                    "task",
                    Facts.of()
                            .and("name", "Task_AnswerDispute")
                            .and("debtor", Pseudonyms.DEBTOR)
                            .and("by", answerGroup.split(",")[0])
                            .and(
                                    "fields",
                                    Facts.of()
                                            .and("disputeAnswer", state)
                                            .and("creditAmount", part() == null ? null : part().toPlainString())
                                            .and("answerText", "We looked into it")
                                            .and("rootCause", named())));
        }

        private Recorded withdrawn() {
            return Recorded.of(
                    endedAt.toInstant(),
                    Recorded.Order.LIFT,
                    "withdraw-dispute",
                    Facts.of().and("dispute", name()));
        }

        private String named() {
            return reason.equals(cause) || state.equals("REJECTED") ? null : cause;
        }

        private BigDecimal part() {
            return state.equals("PARTLY_UPHELD") ? credited : null;
        }
    }
}
