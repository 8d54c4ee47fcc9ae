package io.dunflow.worklist;

import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.BusinessDays;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All a collector needs on one screen before she calls: the read model of the call task. */
@Component
public class CallSheets {

    private final JdbcClient jdbc;
    private final CreditorDays days;
    private final PrioritizingCalls prioritizing;
    private final PriorityWords words;
    private final CallTakers takers;
    private final BusinessDays businessDays;
    private final DebtorClock clocks;

    CallSheets(
            JdbcClient jdbc,
            CreditorDays days,
            PrioritizingCalls prioritizing,
            PriorityWords words,
            CallTakers takers,
            BusinessDays businessDays,
            DebtorClock clocks) {
        this.takers = takers;
        this.clocks = clocks;
        this.businessDays = businessDays;
        this.prioritizing = prioritizing;
        this.words = words;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** The sheet of a case as it is now; how urgent it is is decided anew. */
    @Transactional
    public CallSheet of(long caseId) {
        var head = head(caseId);
        var wording = TaskWords.in(head.language());
        var today = days.today(head.creditorZone());
        var items = items(caseId, today);
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
                        .map(Item::originalDueDate)
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
        var promisedTo = promisedTo(caseId);
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
                comesBack ? promisedTo : null,
                businessDays.plus(head.calendar(), today, 1));
    }

    /** The sheet of a call about several accounts of the debtor: items, calls and notices of all, the most urgent place. */
    @Transactional
    public CallSheet of(long caseId, List<Long> others) {
        return others.stream().map(this::of).reduce(of(caseId), CallSheet::with);
    }

    private static Map<String, String> row(
            Item item, String account, LocalDate today, TaskWords wording, String currency) {
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
    private static String held(Item item, TaskWords wording, String currency) {
        var hold = item.hold() == null
                ? ""
                : item.holdUntil() == null
                        ? wording.text("call.held")
                        : wording.text(
                                item.hold().equals(Quieting.DISPUTE_REJECTED) ? "call.answered" : "call.heldUntil",
                                item.holdUntil());
        var covered = item.open().compareTo(item.dunnable()) == 0
                ? ""
                : covers(item, wording) + " " + wording.amount(item.open().subtract(item.dunnable()), currency);
        return Stream.of(hold, covered).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String covers(Item item, TaskWords wording) {
        return Stream.of(item.covers().split(", "))
                .map(cover -> wording.inSentence("cover", cover))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal sum(List<Item> items) {
        return items.stream().map(Item::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * To whom the last promise on any of the case's items was given, if it was broken and nobody has called since: on the
     * phone, on the page or over the API, in this case or in one before it that the bank opened again.
     */
    private String promisedTo(long caseId) {
        return jdbc.sql(
                        """
                        select p.given_to from (
                          select * from promise p where p.state not in ('WITHDRAWN', 'VOID')
                            and exists (select from promise_item y join case_item x on x.item_id = y.item_id
                              where y.promise_id = p.id and x.case_id = :case and x.left_at is null)
                          order by p.id desc limit 1) p
                        where p.acts_broken and not exists (select from call_outcome o
                            where o.account_id = p.account_id and o.recorded_at > p.judged_at)
                        """)
                .param("case", caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Head head(long caseId) {
        return jdbc.sql(
                        """
                        select a.id as account_id, a.currency, d.name as debtor, d.number, d.phone, d.email,
                          d.language as debtor_language, d.zone as debtor_zone, cr.name as creditor, cr.code as creditor_code, cr.language,
                          cr.zone as creditor_zone, cr.calendar
                        from dunning_case c
                        join account a on a.id = c.account_id
                        join debtor d on d.id = a.debtor_id
                        join creditor cr on cr.id = a.creditor_id
                        where c.id = :case
                        """)
                .param("case", caseId)
                .query(Head.class)
                .single();
    }

    private List<Item> items(long caseId, LocalDate today) {
        return jdbc.sql(
                        """
                        select v.number as invoice, i.due_date, i.original_due_date, i.open_amount as open,
                          coalesce(k.level, 0) as level, i.dunnable_amount as dunnable,
                          (select string_agg(distinct p.cover, ', ') from portion p where p.item_id = i.id) as covers,
                          h.reason as hold, h.until_date as hold_until
                        from dunning_case c
                        join account a on a.id = c.account_id
                        join item i on i.account_id = c.account_id and i.open_amount > 0
                        join invoice v on v.id = i.invoice_id
                        left join item_clock k on k.item_id = i.id and not k.shadow
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date,
                            k.last_notice_on) h on true
                        where c.id = :case order by i.due_date, v.number, i.no
                        """)
                .param("case", caseId)
                .param("today", today)
                .query(Item.class)
                .list();
    }

    private List<Map<String, String>> notices(long accountId, TaskWords wording) {
        return jdbc
                .sql(
                        """
                        select n.business_date as day, n.template, n.channel, n.claimed as amount, n.currency, n.state
                        from notice n where n.account_id = :account and not n.shadow
                        order by n.created_at desc, n.id desc limit 10
                        """)
                .param("account", accountId)
                .query(Sent.class)
                .list()
                .stream()
                .map(sent -> Map.of(
                        "date", wording.date(sent.day()),
                        "what", sent.what(wording),
                        "channel", wording.word("channel", sent.channel()),
                        "amount", wording.amount(sent.amount(), sent.currency())))
                .toList();
    }

    private List<Map<String, String>> calls(long caseId, String zone, TaskWords wording) {
        return jdbc
                .sql(
                        """
                        select day_in(:zone, recorded_at) as day, recorded_by as who, outcome, named_on, note
                        from call_outcome where case_id = :case order by id desc limit 10
                        """)
                .param("case", caseId)
                .param("zone", zone)
                .query(Call.class)
                .list()
                .stream()
                .map(call -> Map.of(
                        "date", wording.date(call.day()),
                        "who", call.who(),
                        "outcome", call.what(wording),
                        "note", call.note() == null ? "" : call.note()))
                .toList();
    }

    /** Who is called for whom. */
    record Head(
            long accountId,
            String currency,
            String debtor,
            String number,
            String phone,
            String email,
            String debtorLanguage,
            String debtorZone,
            String creditor,
            String creditorCode,
            String language,
            String creditorZone,
            String calendar) {}

    /** An open item of the account; what of it is dunnable, what covers the rest, and whether it is held. */
    record Item(
            String invoice,
            LocalDate dueDate,
            LocalDate originalDueDate,
            BigDecimal open,
            int level,
            BigDecimal dunnable,
            String covers,
            String hold,
            LocalDate holdUntil) {}

    /** A notice of the account. */
    record Sent(LocalDate day, String template, String channel, BigDecimal amount, String currency, String state) {

        String what(TaskWords words) {
            var name = words.word("template", template);
            return state.equals("HANDED_OVER") ? name : name + " (" + words.inSentence("noticeState", state) + ")";
        }
    }

    /** An earlier call of the case. */
    record Call(LocalDate day, String who, String outcome, LocalDate namedOn, String note) {

        String what(TaskWords words) {
            var name = words.word("call", outcome);
            return namedOn == null ? name : words.text("call.by", name, namedOn);
        }
    }
}
