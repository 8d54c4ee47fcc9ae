package io.dunflow.resolution.task;

import io.dunflow.ledger.TaskWords;
import io.dunflow.resolution.correction.Correction;
import io.dunflow.resolution.correction.Corrections;
import io.dunflow.resolution.dispute.AnswerHours;
import io.dunflow.resolution.dispute.Dispute;
import io.dunflow.resolution.dispute.Disputes;
import io.dunflow.resolution.dispute.Queries;
import io.dunflow.resolution.dispute.Query;
import io.dunflow.resolution.dispute.RankingAnswers;
import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.resolution.dispute.RootCauses;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that somebody needs to answer a dispute or a query: the read model of the task. */
@Component
public class AnswerSheets {

    private final Disputes disputes;
    private final Queries queries;
    private final Corrections corrections;
    private final CorrectionSheets correctionSheets;
    private final RankingAnswers ranking;
    private final RootCauses causes;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerSheets(
            Disputes disputes,
            Queries queries,
            Corrections corrections,
            CorrectionSheets correctionSheets,
            RankingAnswers ranking,
            RootCauses causes,
            JdbcClient jdbc,
            Clock clock) {
        this.ranking = ranking;
        this.causes = causes;
        this.clock = clock;
        this.disputes = disputes;
        this.queries = queries;
        this.corrections = corrections;
        this.correctionSheets = correctionSheets;
        this.jdbc = jdbc;
    }

    /** The sheet of what a key such as {@code dispute:7}, {@code query:7} or {@code correction:7} names. */
    @Transactional
    public Sheet of(String key) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        if (key.startsWith("correction:")) {
            return ofCorrection(corrections.find(id).orElseThrow());
        }
        return key.startsWith("dispute:")
                ? ofDispute(disputes.find(id).orElseThrow())
                : ofQuery(queries.find(id).orElseThrow());
    }

    private Sheet ofDispute(Dispute dispute) {
        var head = head(dispute.accountId());
        var words = head.words();
        return new Sheet(
                words.title("Answer the dispute", head.debtor()),
                rank(dispute.accountId(), dispute.priority(), dispute.remindOn(), dispute.dueOn(), head),
                AnswerHours.evening(dispute.dueOn(), head.hours()),
                AnswerHours.morning(dispute.remindOn(), head.hours()),
                Map.of(
                        "debtorName", head.debtor(),
                        "disputeReason", words.word("disputeReason", dispute.reason()),
                        "disputeNote", dispute.note() == null ? "" : dispute.note(),
                        "disputedTotal", words.amount(dispute.amount(), head.currency()),
                        "accountUrl", "/accounts/" + dispute.accountId() + "#dispute-" + dispute.id()),
                Map.of(
                        "disputedItems", items(dispute.id(), words, head.currency()),
                        "causeChoices", choices(head.language())));
    }

    private List<Map<String, String>> choices(String language) {
        return causes.codes().stream()
                .map(code -> Map.of("label", causes.word(code, language), "value", code))
                .toList();
    }

    private Sheet ofQuery(Query query) {
        var head = head(query.accountId());
        return new Sheet(
                head.words().title("Answer the query", head.debtor()),
                rank(query.accountId(), query.priority(), query.remindOn(), query.dueOn(), head),
                AnswerHours.evening(query.dueOn(), head.hours()),
                AnswerHours.morning(query.remindOn(), head.hours()),
                Map.of(
                        "debtorName", head.debtor(),
                        "queryTopic", head.words().word("queryTopic", query.topic()),
                        "queryText", query.question(),
                        "accountUrl", "/accounts/" + query.accountId() + "#query-" + query.id()),
                Map.of());
    }

    private Sheet ofCorrection(Correction correction) {
        var head = head(correction.accountId());
        return correctionSheets.of(correction, head, ranking);
    }

    private Ranked rank(long accountId, int routed, LocalDate remindOn, LocalDate dueOn, Head head) {
        var now = clock.instant();
        var late = !now.isBefore(AnswerHours.evening(dueOn, head.hours()));
        var near = !now.isBefore(AnswerHours.morning(remindOn, head.hours()));
        return ranking.rank(accountId, routed, late ? "OVERDUE" : near ? "NEAR" : null);
    }

    private List<Map<String, String>> items(long disputeId, TaskWords words, String currency) {
        return jdbc
                .sql(
                        """
                        select v.number as invoice, i.due_date, d.amount as disputed, i.open_amount as open
                        from dispute_item d join item i on i.id = d.item_id join invoice v on v.id = i.invoice_id
                        where d.dispute_id = ? order by i.due_date, v.number, i.no
                        """)
                .param(disputeId)
                .query(Item.class)
                .list()
                .stream()
                .map(item -> Map.of(
                        "invoice", item.invoice(),
                        "due", words.date(item.dueDate()),
                        "disputed", words.amount(item.disputed(), currency),
                        "open", words.amount(item.open(), currency)))
                .toList();
    }

    private Head head(long accountId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.currency, c.language, c.zone
                        from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
                        where a.id = ?
                        """)
                .param(accountId)
                .query(Head.class)
                .single();
    }

    /** Whose dispute it is. */
    record Head(String debtor, String currency, String language, String zone) {

        TaskWords words() {
            return TaskWords.in(language);
        }

        ZoneId hours() {
            return ZoneId.of(zone);
        }
    }

    /** An item of which something is disputed. */
    record Item(String invoice, LocalDate dueDate, BigDecimal disputed, BigDecimal open) {}

    /**
     * A task as it is shown.
     *
     * @param ranked its place in the list
     * @param due evening by which the answer is due
     * @param remind morning from which it is pressing
     */
    public record Sheet(
            String title,
            Ranked ranked,
            Instant due,
            Instant remind,
            Map<String, String> texts,
            Map<String, List<Map<String, String>>> tables) {}
}
