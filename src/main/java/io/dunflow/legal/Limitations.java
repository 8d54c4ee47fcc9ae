package io.dunflow.legal;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells until when the open items of an account can be enforced, and why. */
@Component
public class Limitations {

    private final LimitationRecords records;
    private final AskingLimitation asking;
    private final Decisions decisions;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    Limitations(
            LimitationRecords records,
            AskingLimitation asking,
            Decisions decisions,
            CreditorDays days,
            JdbcClient jdbc) {
        this.records = records;
        this.asking = asking;
        this.decisions = decisions;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** As of today, oldest due first; without a day where no row of the table is for such a debt. */
    @Transactional(readOnly = true)
    public List<Until> ofAccount(long accountId) {
        var items = records.ofAccount(accountId);
        var grounds = records.grounds(items.stream().map(OldItem::id).toList());
        var sitting = decisions.openUnrecorded();
        var today = days.todayOf(accountId);
        return items.stream()
                .map(item ->
                        until(item, grounds.getOrDefault(item.id(), List.of()), asking.of(item.debt(), sitting), today))
                .toList();
    }

    /** The first day on which some of these items become time-barred; empty when the law of none is known. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> earliest(long accountId, List<Long> items) {
        return ofAccount(accountId).stream()
                .filter(until -> until.lastDay() != null && items.contains(until.item()))
                .map(Until::lastDay)
                .min(LocalDate::compareTo);
    }

    /** What people and agreements said that changes it, newest first. */
    @Transactional(readOnly = true)
    public List<Said> said(long accountId) {
        return jdbc.sql(
                        """
                        select g.id, v.number as invoice, g.kind, g.from_date as "from", least(g.until_date, e.from_date) as until,
                          coalesce(e.kind, '') as ended, g.reference, g.source, g.recorded_by as by
                        from limitation_ground g join item i on i.id = g.item_id join invoice v on v.id = i.invoice_id
                        left join lateral (select y.id, y.kind, y.from_date from limitation_ground y
                          where y.item_id = g.item_id and y.ground_id = g.id
                          order by y.kind = 'WRONG' desc, y.from_date, y.id limit 1) e on true
                        where i.account_id = ? and g.ground_id is null order by g.id desc limit 100
                        """)
                .param(accountId)
                .query(Said.class)
                .list();
    }

    private static Until until(OldItem item, List<Ground> grounds, Optional<LimitationTerms> terms, LocalDate today) {
        var found = terms.map(known -> Limitation.of(item.due(), grounds, known, today));
        return new Until(
                item.id(),
                item.invoice(),
                item.no(),
                item.due(),
                item.open(),
                item.currency(),
                found.map(Limitation::lastDay).orElse(null),
                found.map(Limitation::suspended).orElse(false),
                found.map(one -> !one.suspended() && one.barred(today)).orElse(false),
                terms.map(LimitationTerms::reason).orElse("NO_RULE"),
                found.map(Limitation::ground).map(Ground::kind).orElse(null));
    }

    /**
     * Until when an item can be enforced.
     *
     * @param due original due date
     * @param lastDay null where no row of the table is for such a debt
     * @param suspended the years stand still: the day moves on with each day
     * @param rule name of the law
     * @param movedBy kind of what moved it last; null when nothing did
     */
    public record Until(
            long item,
            String invoice,
            int no,
            LocalDate due,
            BigDecimal open,
            String currency,
            LocalDate lastDay,
            boolean suspended,
            boolean barred,
            String rule,
            String movedBy) {}

    /**
     * Something that changes it.
     *
     * @param ended ENDED or WRONG; empty when it stands
     */
    public record Said(
            long id,
            String invoice,
            String kind,
            LocalDate from,
            LocalDate until,
            String ended,
            String reference,
            String source,
            String by) {}
}
