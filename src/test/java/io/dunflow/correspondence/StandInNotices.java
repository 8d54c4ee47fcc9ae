package io.dunflow.correspondence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StandInNotices implements Notices {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StandInNotices(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public long enqueue(NoticeDraft d) {
        long id = jdbc.sql(
                        """
            insert into notice (account_id, creditor_id, debtor_id, recipient, case_id, run_id, run_line_id, business_date, purpose, channel,
              template, tone, language, level, currency, claimed, credits, state, next_attempt_at, created_at)
            select a.id, a.creditor_id, a.debtor_id, 'debtor:' || a.debtor_id, :c, :r, :l, :d, :p, :ch, :t, :tone, 'en', :lvl, :cur, :claimed, :cr,
              :state, :now, :now from account a where a.id = :a returning id""")
                .param("a", d.accountId())
                .param("c", d.caseId())
                .param("r", d.runId())
                .param("l", d.runLineId())
                .param("d", d.businessDate())
                .param("p", d.purpose().name())
                .param("ch", d.channel().name())
                .param("t", d.template())
                .param("tone", d.tone())
                .param(
                        "lvl",
                        d.lines().stream()
                                .mapToInt(NoticeDraft.Line::level)
                                .max()
                                .orElse(0))
                .param("cur", d.currency())
                .param(
                        "claimed",
                        d.lines().stream()
                                .filter(NoticeDraft.Line::claimed)
                                .map(NoticeDraft.Line::amount)
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .param("cr", d.credits())
                .param("state", d.shadow() ? "SHADOW" : "QUEUED")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (var l : d.lines()) {
            jdbc.sql(
                            "insert into notice_line (notice_id, item_id, claimed, sequence, level, repetition, amount, due_date, reason, shadow) values (?,?,?,?,?,?,?,?,?,?)")
                    .params(
                            id,
                            l.itemId(),
                            l.claimed(),
                            l.sequence(),
                            l.level(),
                            l.repetition(),
                            l.amount(),
                            l.dueDate(),
                            l.reason(),
                            d.shadow())
                    .update();
        }
        if (d.shadow())
            events.publishEvent(new NoticeHandedOver(id, d.accountId(), d.purpose(), d.businessDate(), true));
        return id;
    }

    @Override
    public int withdrawGroundless(Set<Long> accountIds) {
        return 0;
    }

    @Override
    @Transactional
    public int dispatchDue() {
        var ids = jdbc.sql("select id from notice where state = 'QUEUED'")
                .query(Long.class)
                .list();
        for (long id : ids) {
            jdbc.sql("update notice set state = 'HANDED_OVER', handed_over_at = ? where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                    .update();
            var n = jdbc.sql("select account_id, business_date, purpose from notice where id = ?")
                    .param(id)
                    .query()
                    .singleRow();
            events.publishEvent(new NoticeHandedOver(
                    id,
                    (Long) n.get("account_id"),
                    Purpose.valueOf((String) n.get("purpose")),
                    ((java.sql.Date) n.get("business_date")).toLocalDate(),
                    false));
        }
        return ids.size();
    }
}
