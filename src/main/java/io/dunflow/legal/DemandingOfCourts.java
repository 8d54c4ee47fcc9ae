package io.dunflow.legal;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts into words what a court is asked for: each sum with its ground, and the day from which the law gives interest on it. */
@Repository
class DemandingOfCourts {

    private final LegalActions actions;
    private final SuableItems suable;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    DemandingOfCourts(
            LegalActions actions, SuableItems suable, CreditorDays days, BusinessDays businessDays, JdbcClient jdbc) {
        this.actions = actions;
        this.suable = suable;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    /** What is left of it by now; before anybody agreed, what would be asked for. */
    Dossier.Asked of(LegalAction action) {
        var amounts = amounts(action);
        var demands = due(amounts.keySet().toArray(Long[]::new)).stream()
                .map(due -> new Dossier.Demand(
                        due.item(), due.invoice(), due.no(), due.issued(), amounts.get(due.item()), from(action, due)))
                .toList();
        return new Dossier.Asked(
                action.id(),
                demands.stream().map(Dossier.Demand::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                action.interest(),
                action.interestRate(),
                demands);
    }

    private Map<Long, BigDecimal> amounts(LegalAction action) {
        if (action.state().covers()) {
            return actions.itemsOf(action.id()).stream()
                    .filter(item -> item.leftOut() == null && item.remaining().signum() > 0)
                    .collect(Collectors.toMap(LegalItem::itemId, LegalItem::remaining));
        }
        return action.noticeId() == null
                ? Map.of()
                : suable.of(action, days.todayOf(action.accountId())).stream()
                        .filter(item -> item.why() == null)
                        .collect(Collectors.toMap(SuableItems.Suable::id, SuableItems.Suable::amount));
    }

    /** Who was never asked to pay is in default from the court's own demand at the latest. */
    private LocalDate from(LegalAction action, Due due) {
        var calendar = days.calendarOf(action.accountId());
        var lastToPay = businessDays.next(calendar, due.due());
        if ("DUE".equals(action.interestFrom())) {
            return lastToPay.plusDays(1);
        }
        return due.demanded() == null
                ? null
                : Stream.of(lastToPay, due.demanded())
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                        .plusDays(1);
    }

    private List<Due> due(Long[] items) {
        return jdbc.sql(
                        """
                        select i.id as item, v.number as invoice, i.no, v.issued_on as issued, i.due_date as due,
                          (select min(day_in(c.zone, n.handed_over_at)) from notice_line l join notice n on n.id = l.notice_id
                            where l.item_id = i.id and l.claimed and n.handed_over_at is not null and n.bounced_at is null
                              and l.standing and n.state in ('HANDED_OVER', 'DISPROVED')
                              and n.purpose in ('DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL')) as demanded
                        from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
                        join creditor c on c.id = a.creditor_id
                        where i.id = any(?) order by i.due_date, v.number, i.no
                        """)
                .param(items)
                .query(Due.class)
                .list();
    }

    /** An item: until when it was to be paid, and when its payment was first demanded by a letter that did not come back. */
    private record Due(long item, String invoice, int no, LocalDate issued, LocalDate due, LocalDate demanded) {}
}
