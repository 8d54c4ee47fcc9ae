package io.dunflow.resolution.correction;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps back reminders of items too that came, were opened again or went back to reminders while a correction was on
 * its way: each reminder of them would make it wait another day.
 */
@Component
class KeepingBackLaterItems implements BeforeProposal {

    private final SpeakingOnce once;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    KeepingBackLaterItems(SpeakingOnce once, AccountLocks locks, JdbcClient jdbc) {
        this.once = once;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return accounts(late(creditorId, runDate));
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var late = late(creditorId, runDate);
        if (!late.isEmpty()) {
            locks.take(accounts(late));
            late(creditorId, runDate)
                    .forEach(one -> once.keepBack(one.accountId(), one.correction(), runDate, one.until()));
        }
    }

    private static Set<Long> accounts(List<Late> late) {
        return late.stream().map(Late::accountId).collect(Collectors.toSet());
    }

    private List<Late> late(long creditorId, LocalDate day) {
        return jdbc.sql(
                        """
                        select k.account_id, 'correction:' || k.id as correction,
                          case k.state when 'AWAITING_APPROVAL' then k.decide_by when 'SENT' then cast(:day as date) end as until
                        from correction k join account a on a.id = k.account_id join creditor c on c.id = a.creditor_id
                        left join notice n on n.id = k.notice_id
                        where c.id = :creditor and k.recipient is null and (k.state = 'QUEUED'
                            or k.state = 'AWAITING_APPROVAL' and k.decide_by >= :day
                            or k.state = 'SENT' and day_in(c.zone, n.handed_over_at) = :day)
                          and exists (select from item i where i.account_id = k.account_id and i.open_amount > 0
                            and not exists (select from case_item x join dunning_case s on s.id = x.case_id
                              where x.item_id = i.id and x.left_at is null and not x.shadow and s.stage <> 'REMINDER')
                            and not exists (select from item_quiet q where q.item_id = i.id
                              and q.reference = 'first:correction:' || k.id))
                        order by k.account_id, k.id
                        """)
                .param("creditor", creditorId)
                .param("day", day)
                .query(Late.class)
                .list();
    }

    /**
     * A correction on its way that some item of its account is not kept back for.
     *
     * @param until null: until it is known when it left
     */
    private record Late(long accountId, String correction, LocalDate until) {}
}
