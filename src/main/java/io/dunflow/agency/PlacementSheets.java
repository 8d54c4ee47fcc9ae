package io.dunflow.agency;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final PlaceableItems placeable;
    private final GatheringEvidence evidence;
    private final AskingSelection asking;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    PlacementSheets(
            Placements placements,
            PlaceableItems placeable,
            GatheringEvidence evidence,
            AskingSelection asking,
            CreditorDays days,
            JdbcClient jdbc) {
        this.placements = placements;
        this.placeable = placeable;
        this.evidence = evidence;
        this.asking = asking;
        this.days = days;
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
        var items = about(placement);
        return new Sheet(
                wording.title(name, whom(placement, items, head, wording)),
                texts(placement, head, wording),
                Map.of(
                        "placedItems", rows(items, wording, head.currency()),
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

    /** Who owes how much of it, and to whom it goes. */
    private static String whom(Placement placement, List<About> items, Head head, TaskWords wording) {
        var sum = wording.amount(
                items.stream()
                        .filter(one -> one.why() == null)
                        .map(About::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                head.currency());
        return placement.agency() == null
                ? head.debtor() + ", " + sum
                : wording.text("placement.whom", head.debtor(), sum, placement.agency());
    }

    /** With an agency: what is left of it; before: what could be placed, and what could not. */
    private List<About> about(Placement placement) {
        var within = placements.itemsOf(placement.id()).stream()
                .filter(item -> item.leftOut() == null)
                .toList();
        if (placement.state().withAgency()) {
            return within.stream()
                    .map(item -> new About(item, item.remaining(), null))
                    .toList();
        }
        var now = placeable.of(placement.id(), days.todayOf(placement.accountId())).stream()
                .collect(Collectors.toMap(PlaceableItems.Placeable::id, Function.identity()));
        return within.stream()
                .map(item -> new About(
                        item,
                        now.get(item.itemId()).amount(),
                        now.get(item.itemId()).why()))
                .toList();
    }

    private static List<Map<String, String>> rows(List<About> items, TaskWords wording, String currency) {
        return items.stream()
                .map(one -> Map.of(
                        "invoice", one.item().invoice(),
                        "due", wording.date(one.item().dueDate()),
                        "claimed", amount(one.item().claimed(), wording, currency),
                        "open",
                                amount(one.amount(), wording, currency)
                                        + (one.why() == null ? "" : ", " + wording.word("placementOut", one.why()))))
                .toList();
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

    /**
     * An item of it.
     *
     * @param amount that is or could be placed
     * @param why it could not be; else null
     */
    private record About(PlacedItem item, BigDecimal amount, String why) {}

    /** Whose placement it is. */
    record Head(String debtor, String currency, String language) {}

    /** A task as it is shown. */
    public record Sheet(String title, Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {}
}
