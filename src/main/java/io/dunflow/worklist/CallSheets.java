package io.dunflow.worklist;

import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All a collector needs on one screen before she calls: the read model of the call task. */
@Component
public class CallSheets {

    private final CallRows rows;
    private final CreditorDays days;
    private final PrioritizingCalls prioritizing;
    private final PriorityWords words;
    private final CallTakers takers;
    private final DebtorClock clocks;

    CallSheets(
            CallRows rows,
            CreditorDays days,
            PrioritizingCalls prioritizing,
            PriorityWords words,
            CallTakers takers,
            DebtorClock clocks) {
        this.takers = takers;
        this.clocks = clocks;
        this.prioritizing = prioritizing;
        this.words = words;
        this.rows = rows;
        this.days = days;
    }

    /** The sheet of a case as it is now; how urgent it is is decided anew. */
    @Transactional
    public CallSheet of(long caseId) {
        var head = rows.head(caseId);
        var wording = TaskWords.in(head.language());
        var today = days.today(head.creditorZone());
        var items = rows.items(caseId, today);
        var open = sum(items.stream().toList());
        var overdue = sum(
                items.stream().filter(item -> item.dueDate().isBefore(today)).toList());
        int oldest = items.stream()
                .mapToInt(item ->
                        (int) (today.toEpochDay() - item.originalDueDate().toEpochDay()))
                .max()
                .orElse(0);
        var texts = new LinkedHashMap<String, String>();
        texts.put("debtorName", head.debtor() + " (" + head.number() + ")");
        texts.put("creditorName", head.creditor());
        texts.put("phone", head.phone() == null ? wording.text("call.noPhone") : head.phone());
        texts.put("email", head.email() == null ? wording.text("call.noEmail") : head.email());
        texts.put("language", Locale.forLanguageTag(head.debtorLanguage()).getDisplayLanguage(wording.locale()));
        texts.put("localTime", clocks.at(head.accountId(), head.debtorZone(), wording));
        texts.put("openTotal", wording.amount(open, head.currency()));
        texts.put("overdueTotal", wording.amount(overdue, head.currency()));
        texts.put("oldestDays", Integer.toString(oldest));
        texts.put(
                "oldestDue",
                items.stream()
                        .map(CallRows.Item::originalDueDate)
                        .min(Comparator.naturalOrder())
                        .map(wording::date)
                        .orElse(""));
        texts.put("accountUrl", "/accounts/" + head.accountId());
        var account = head.creditor() + ", " + head.currency();
        var lists = new LinkedHashMap<String, List<Map<String, String>>>();
        lists.put(
                "items",
                items.stream()
                        .map(item -> row(item, account, today, wording, head.currency()))
                        .toList());
        lists.put(
                "accountChoices",
                List.of(Map.of("label", account, "value", head.creditorCode() + " " + head.currency())));
        lists.put("notices", notices(head.accountId(), wording));
        lists.put("calls", calls(caseId, head.creditorZone(), wording));
        texts.put("attemptsMade", Integer.toString(lists.get("calls").size()));
        var promisedTo = rows.promisedTo(caseId);
        boolean comesBack = promisedTo != null && takers.mayTake(promisedTo, caseId);
        var priority = prioritizing.forCall(caseId);
        texts.put("priorityTotal", Integer.toString(priority.points()));
        var reasons = new ArrayList<>(words.rows(priority.reasons(), wording.locale()));
        if (promisedTo != null && !comesBack) {
            reasons.add(Map.of("points", "0", "reason", wording.text("call.promisedToNobody", promisedTo)));
        }
        lists.put("priorityReasons", reasons);
        return new CallSheet(
                wording.text("call.title", texts.get("debtorName")),
                texts,
                lists,
                priority,
                comesBack ? promisedTo : null);
    }

    /** The sheet of a call about several accounts of the debtor: items, calls and notices of all, the most urgent place. */
    @Transactional
    public CallSheet of(long caseId, List<Long> others) {
        return others.stream().map(this::of).reduce(of(caseId), CallSheet::with);
    }

    private static Map<String, String> row(
            CallRows.Item item, String account, LocalDate today, TaskWords wording, String currency) {
        return Map.of(
                "invoice", item.invoice(),
                "account", account,
                "due", wording.date(item.dueDate()),
                "days", Long.toString(today.toEpochDay() - item.dueDate().toEpochDay()),
                "level", Integer.toString(item.level()),
                "open", wording.amount(item.open(), currency),
                "held", held(item, wording, currency));
    }

    /** Why not all of an item is to be asked for. */
    private static String held(CallRows.Item item, TaskWords wording, String currency) {
        var hold = item.hold() == null
                ? ""
                : item.holdUntil() == null
                        ? wording.text("call.held")
                        : wording.text(
                                item.hold().equals(Quieting.DISPUTE_ANSWERED) ? "call.answered" : "call.heldUntil",
                                item.holdUntil());
        var covered = item.open().compareTo(item.dunnable()) == 0
                ? ""
                : covers(item, wording) + " " + wording.amount(item.open().subtract(item.dunnable()), currency);
        return Stream.of(hold, covered).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String covers(CallRows.Item item, TaskWords wording) {
        return Stream.of(item.covers().split(", "))
                .map(cover -> wording.inSentence("cover", cover))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal sum(List<CallRows.Item> items) {
        return items.stream().map(CallRows.Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, String>> notices(long accountId, TaskWords wording) {
        return rows.notices(accountId).stream()
                .map(sent -> Map.of(
                        "date", wording.date(sent.day()),
                        "what", sent.what(wording),
                        "channel", wording.word("channel", sent.channel()),
                        "amount", wording.amount(sent.amount(), sent.currency())))
                .toList();
    }

    private List<Map<String, String>> calls(long caseId, String zone, TaskWords wording) {
        return rows.calls(caseId, zone).stream()
                .map(call -> Map.of(
                        "date", wording.date(call.day()),
                        "who", call.who(),
                        "outcome", call.what(wording),
                        "note", call.note() == null ? "" : call.note()))
                .toList();
    }
}
