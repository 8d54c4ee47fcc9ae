package io.dunflow.audit;

import java.util.List;

/** The invariants of covers, and of the ages and days that they freeze, in SQL. */
final class CoverQueries {

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "2 no letter on what is covered",
                    "Did a notice claim more of an item than no dispute, promise, plan, settlement, placement or conflict covered when it left?",
                    """
                    select 'notice ' || n.id || ' line ' || l.id || ' claims ' || l.amount || ', not covered were ' || l.uncovered
                    from notice_line l join notice n on n.id = l.notice_id
                    where l.claimed and l.amount > l.uncovered and n.state in ('HANDED_OVER', 'DISPROVED')
                      and n.purpose in ('DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
                    """),
            new Invariant(
                    "7 what is covered stands still",
                    "Does the dunning age of an item go on that disputes, plans, placements and courts cover wholly, or of another stand still?",
                    """
                    select 'item ' || i.id
                    from (select item_id from portion where cover in ('DISPUTE', 'PLAN', 'PLACEMENT', 'LEGAL')
                          union select item_id from item_freeze where until_date is null) x
                    join item i on i.id = x.item_id
                    where exists (select from item_freeze f where f.item_id = i.id and f.until_date is null)
                      <> (i.open_amount > 0 and i.open_amount = (select coalesce(sum(p.amount), 0) from portion p
                        where p.item_id = i.id and p.cover in ('DISPUTE', 'PLAN', 'PLACEMENT', 'LEGAL')))
                    """),
            new Invariant(
                    "7 ages are days less what was frozen",
                    "Did the last run count other days since an item was due than the calendar, or other frozen ones than holds and covers gave?",
                    """
                    select 'item ' || x.item_id || ' is ' || x.age_of_debt || ' and ' || x.dunning_age || ' days old in run ' || r.id
                    from creditor c
                    join lateral (select r.id, r.run_date, r.proposed_at from dunning_run r
                                  where c.id = any(r.creditor_ids) and r.state <> 'CANCELLED'
                                  order by r.id desc limit 1) r on true
                    join run_line l on l.run_id = r.id and l.creditor_id = c.id
                    join run_line_item x on x.line_id = l.id
                    join item i on i.id = x.item_id
                    join account a on a.id = i.account_id
                    join debtor d on d.id = a.debtor_id
                    left join (select item_id, max(changed_at) as at from due_date_change group by item_id) m on m.item_id = i.id
                    left join (select item_id, max(changed_at) as at from item_freeze group by item_id) f on f.item_id = i.id
                    left join (select item_id, max(at) as at
                               from (select h.item_id, greatest(h.created_at, h.lifted_at) as at
                                     from hold h where h.item_id is not null
                                     union all select y.id, greatest(h.created_at, h.lifted_at)
                                     from hold h join item y on y.account_id = h.account_id
                                     union all select y.id, greatest(h.created_at, h.lifted_at)
                                     from hold h join account b on b.debtor_id = h.debtor_id
                                     join item y on y.account_id = b.id) held
                               group by item_id) k on k.item_id = i.id
                    where x.age_of_debt <> r.run_date - i.original_due_date
                      or d.parent_id is null
                      and coalesce(greatest(m.at, f.at, k.at) < r.proposed_at, true)
                      and x.dunning_age <> r.run_date - i.due_date - case
                        when f.item_id is not null or k.item_id is not null
                        then coalesce((select h.frozen from item_holds(i.id, a.id, d.id, r.run_date, i.due_date, null) h), 0)
                        else 0 end
                    """),
            new Invariant(
                    "7 a run goes up once",
                    "Do claims of an item at more than one level or repetition stand that one run made?",
                    """
                    select 'item ' || l.item_id || ' in run ' || n.run_id
                    from notice_line l join notice n on n.id = l.notice_id
                    where n.run_id is not null and l.standing and l.claimed and l.level > 0
                    group by l.item_id, l.shadow, n.run_id having count(distinct (l.level, l.repetition)) > 1
                    """));

    private CoverQueries() {}
}
