package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that a person needs to decide about a legal action: the read model of its tasks. */
@Component
public class LegalSheets {

    private final LegalActions actions;
    private final SuableItems suable;
    private final Limitations limitations;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    LegalSheets(LegalActions actions, SuableItems suable, Limitations limitations, CreditorDays days, JdbcClient jdbc) {
        this.actions = actions;
        this.suable = suable;
        this.limitations = limitations;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * The sheet of the action of a case.
     *
     * @param name of the task
     */
    @Transactional(readOnly = true)
    public Sheet of(long caseId, String name) {
        var action = actions.ofCase(caseId).orElseThrow();
        var head = jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.currency, c.language
                        from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
                        where a.id = ?
                        """)
                .param(action.accountId())
                .query(Head.class)
                .single();
        var wording = TaskWords.in(head.language());
        var items = about(action);
        return new Sheet(
                wording.title(name, whom(action, items, head, wording)),
                texts(action, head, wording),
                Map.of("legalItems", rows(action, items, wording, head.currency())));
    }

    /** Who owes how much of it, and which court has it. */
    private static String whom(LegalAction action, List<About> items, Head head, TaskWords wording) {
        var sum = items.stream()
                .filter(one -> one.why() == null)
                .map(About::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(head.debtor(), wording.amount(sum, head.currency()), action.court())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Once it is agreed to: what is left of it; before: what could be sued for, and what could not. */
    private List<About> about(LegalAction action) {
        var within = actions.itemsOf(action.id()).stream()
                .filter(item -> item.leftOut() == null)
                .toList();
        if (action.state().covers()) {
            return within.stream()
                    .map(item -> new About(item, item.remaining(), null))
                    .toList();
        }
        var now = suable.of(action, days.todayOf(action.accountId())).stream()
                .collect(Collectors.toMap(SuableItems.Suable::id, Function.identity()));
        return within.stream()
                .map(item -> new About(
                        item,
                        now.get(item.itemId()).amount(),
                        now.get(item.itemId()).why()))
                .toList();
    }

    private Map<String, String> texts(LegalAction action, Head head, TaskWords wording) {
        return Map.of(
                "debtorName",
                head.debtor(),
                "legalReason",
                action.reason() + ", " + action.proposedBy(),
                "namedDate",
                wording.date(action.payBy()),
                "legalVerdict",
                action.verdict() == null
                        ? ""
                        : wording.word("legalVerdict", action.verdict()) + ": "
                                + wording.word("legalCause", action.verdictReason()),
                "legalCost",
                wording.amount(action.cost(), head.currency()),
                "courtName",
                court(action, wording),
                "fileUrl",
                "/legal-actions/" + action.id() + "/dossier.pdf",
                "accountUrl",
                "/accounts/" + action.accountId() + "#legal-" + action.id());
    }

    private static String court(LegalAction action, TaskWords wording) {
        if (action.titledOn() != null) {
            return Stream.of(action.court(), action.titleNumber(), wording.date(action.titledOn()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
        return action.filedOn() == null ? "" : action.court() + ", " + wording.date(action.filedOn());
    }

    private List<Map<String, String>> rows(LegalAction action, List<About> items, TaskWords wording, String currency) {
        var until = limitations.ofAccount(action.accountId()).stream()
                .collect(Collectors.toMap(Limitations.Until::item, Function.identity()));
        return items.stream()
                .map(one -> Map.of(
                        "invoice", one.item().invoice(),
                        "due", wording.date(one.item().dueDate()),
                        "claimed", amount(one.item().claimed(), wording, currency),
                        "open",
                                amount(one.amount(), wording, currency)
                                        + (one.why() == null ? "" : ", " + wording.word("legalOut", one.why())),
                        "enforceable", enforceable(action, until.get(one.item().itemId()), wording)))
                .toList();
    }

    private String enforceable(LegalAction action, Limitations.Until until, TaskWords wording) {
        if (until == null || until.lastDay() == null) {
            return "";
        }
        var left = ChronoUnit.DAYS.between(days.todayOf(action.accountId()), until.lastDay());
        if (left < 0 && !until.suspended()) {
            return wording.date(until.lastDay()) + ", " + wording.word("legalOut", "TIME_BARRED");
        }
        return until.suspended()
                ? wording.date(until.lastDay())
                : wording.date(until.lastDay()) + " "
                        + say("legal.daysLeft", left).shown(wording.locale());
    }

    private static String amount(BigDecimal amount, TaskWords wording, String currency) {
        return amount == null ? "" : wording.amount(amount, currency);
    }

    /**
     * An item of it.
     *
     * @param amount that is or could be sued for
     * @param why it could not be; else null
     */
    private record About(LegalItem item, BigDecimal amount, String why) {}

    private record Head(String debtor, String currency, String language) {}

    /** A task as it is shown. */
    public record Sheet(String title, Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {}
}
