package io.dunflow.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is agreed takes the place of the letter about the end of an agreement on the same items, as long as that asks for
 * them by a day to come, and for nothing else that can be claimed still. That a plan ended which goes on after all is not
 * true any more, whatever day it named: the next letter that something of it is missing says so. That an instalment was
 * missing which was paid in time is taken back by the letter that the plan goes on.
 */
@Repository
class ReplacedLetters implements Replaced {

    private final JdbcClient jdbc;

    ReplacedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> by(long noticeId) {
        return jdbc.sql(
                        """
                        select max(day_in(c.zone, o.handed_over_at))
                        from notice n join creditor c on c.id = n.creditor_id
                        join notice o on o.account_id = n.account_id and (o.purpose = 'STATEMENT' and n.template <> 'plan-resumed'
                          and (o.state = 'HANDED_OVER' and o.pay_by >= n.business_date
                            or o.state in ('HANDED_OVER', 'DISPROVED')
                            and o.matter = regexp_replace(n.matter, '^plan-missed:', 'plan-defaulted:') and not exists (
                              select from notice e where e.account_id = n.account_id and e.matter = n.matter
                              and e.id < n.id and e.handed_over_at > o.handed_over_at))
                          or o.state = 'HANDED_OVER' and n.matter = regexp_replace(o.matter, '^plan-missed:', 'plan-resumed:')
                            and exists (select from plan_instalment x where x.disproved_notice_id = o.id)
                            and not exists (select from notice e where e.account_id = n.account_id and e.matter = n.matter
                              and e.id < n.id and e.handed_over_at > o.handed_over_at))
                        where n.id = ? and n.purpose = 'SERVICE' and exists (
                          select from notice_line l join notice_line m on m.item_id = l.item_id
                          where l.notice_id = n.id and m.notice_id = o.id and l.claimed and m.claimed)
                          and not exists (
                            select from notice_line l join item i on i.id = l.item_id and i.dunnable_amount > 0
                            where l.notice_id = o.id and l.claimed and not exists (
                              select from notice_line m where m.notice_id = n.id and m.item_id = l.item_id and m.claimed))
                        """)
                .param(noticeId)
                .query(LocalDate.class)
                .optional();
    }
}
