package io.dunflow.agency;

import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that a lead needs to decide about a placement: the read model of its tasks. */
@Component
public class PlacementSheets {

    private static final Set<String> PROGRAM = Set.of("policy", "calendar");

    /** Words of what was tried, by its kind. */
    private static final Map<String, String> GROUPS = Map.of(
            "NOTICE", "template",
            "CALL", "call",
            "PROMISE", "promiseState",
            "PLAN", "planState",
            "SETTLEMENT", "settlementState",
            "DEFERRAL", "deferralState");

    private final Placements placements;
    private final GatheringEvidence evidence;
    private final AskingSelection asking;
    private final JdbcClient jdbc;

    PlacementSheets(Placements placements, GatheringEvidence evidence, AskingSelection asking, JdbcClient jdbc) {
        this.placements = placements;
        this.evidence = evidence;
        this.asking = asking;
        this.jdbc = jdbc;
    }

    /**
     * The sheet of the placement of a case.
     *
     * @param name of the task
     */
    @Transactional
    public Sheet of(long caseId, String name) {
        var placement = placements.ofCase(caseId).orElseThrow();
        var head = jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.currency, c.language
                        from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
                        where a.id = ?
                        """)
                .param(placement.accountId())
                .query(Head.class)
                .single();
        var wording = TaskWords.in(head.language());
        return new Sheet(
                wording.title(name, head.debtor()),
                texts(placement, head, wording),
                Map.of(
                        "placedItems", items(placement, wording, head.currency()),
                        "evidence", evidence(placement, wording, head.currency()),
                        "candidates", candidates(placement, wording)));
    }

    private Map<String, String> texts(Placement placement, Head head, TaskWords wording) {
        return Map.of(
                "debtorName",
                head.debtor(),
                "placementReason",
                reason(placement.reason(), wording) + ", " + placement.proposedBy(),
                "namedDate",
                wording.date(placement.payBy()),
                "agencyName",
                placement.agency() == null ? "" : placement.agency(),
                "answerBy",
                wording.date(placement.answerBy()),
                "accountUrl",
                "/accounts/" + placement.accountId() + "#placement-" + placement.id());
    }

    private List<Map<String, String>> items(Placement placement, TaskWords wording, String currency) {
        return placements.itemsOf(placement.id()).stream()
                .filter(item -> item.leftOut() == null)
                .map(item -> Map.of(
                        "invoice", item.invoice(),
                        "due", wording.date(item.dueDate()),
                        "claimed", amount(item.claimed(), wording, currency),
                        "open", amount(open(item.itemId()), wording, currency)))
                .toList();
    }

    private BigDecimal open(long itemId) {
        return jdbc.sql("select open_amount from item where id = ?")
                .param(itemId)
                .query(BigDecimal.class)
                .single();
    }

    private List<Map<String, String>> evidence(Placement placement, TaskWords wording, String currency) {
        return evidence.of(placement).stream()
                .map(one -> Map.of(
                        "day", wording.date(one.day()),
                        "what", wording.either("evidence." + one.kind(), one.kind()) + ": " + what(one, wording),
                        "detail", withPerson(detail(one, wording), one.who()),
                        "amount", amount(one.amount(), wording, currency),
                        "who", one.who()))
                .toList();
    }

    private List<Map<String, String>> candidates(Placement placement, TaskWords words) {
        return asking.of(placement, false).stream()
                .map(one -> Map.of(
                        "agency",
                        one.name(),
                        "points",
                        one.fits() ? Integer.toString(one.points()) : "-",
                        "reasons",
                        String.join(
                                ", ",
                                one.reasons().stream()
                                        .map(reason -> words.either(
                                                "agencyReason." + reason, words.inSentence("reason", reason)))
                                        .toList()),
                        "fee",
                        one.fee().stripTrailingZeros().toPlainString() + " %"))
                .toList();
    }

    private static String amount(BigDecimal amount, TaskWords wording, String currency) {
        return amount == null ? "" : wording.amount(amount, currency);
    }

    /** A code in words; what a person wrote stays as it is. */
    private static String reason(String reason, TaskWords words) {
        return reason.matches("[A-Z_]+") ? words.inSentence("reason", reason) : reason;
    }

    private static String what(Evidence one, TaskWords words) {
        return words.inSentence(GROUPS.getOrDefault(one.kind(), "reason"), one.what());
    }

    private static String detail(Evidence one, TaskWords words) {
        if (one.detail() == null || !one.kind().equals("NOTICE")) {
            return one.detail() == null ? "" : one.detail();
        }
        var parts = one.detail().split(", ");
        return words.word("channel", parts[0]) + (parts.length > 1 ? ", " + words.text("evidence.bounced") : "");
    }

    /** What the program did by itself needs no name. */
    private static String withPerson(String detail, String who) {
        return PROGRAM.contains(who) ? detail : detail.isEmpty() ? who : detail + ", " + who;
    }

    /** Whose placement it is. */
    record Head(String debtor, String currency, String language) {}

    /** A task as it is shown. */
    public record Sheet(String title, Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {}
}
