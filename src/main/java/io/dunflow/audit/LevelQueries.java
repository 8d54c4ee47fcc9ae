package io.dunflow.audit;

import java.util.List;

/** The invariants of levels in SQL. */
final class LevelQueries {

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "7 levels are what was handed over",
                    "Does the level of any item, or the day since which it has it, differ from its last notice that was handed over?",
                    """
                    select 'item ' || last.item_id || ' at level ' || coalesce(k.level, 0)
                    from (select distinct on (l.item_id, l.shadow) l.item_id, l.shadow, l.level,
                            coalesce(day_in(c.zone, n.handed_over_at), n.business_date) as noticed_on
                          from notice_line l join notice n on n.id = l.notice_id
                          join creditor c on c.id = n.creditor_id
                          where l.claimed and l.level > 0 and l.standing and n.state in ('HANDED_OVER', 'DISPROVED', 'SHADOW')
                          order by l.item_id, l.shadow, n.business_date desc, n.id desc) last
                    left join item_clock k on k.item_id = last.item_id and k.shadow = last.shadow
                    where k.level is distinct from last.level or k.last_notice_on is distinct from last.noticed_on
                    """),
            new Invariant(
                    "7 no level without a notice",
                    "Is any item at a level that no notice handed over that still counts gave it and no other system handed over with it?",
                    """
                    select 'item ' || k.item_id || ' at level ' || k.level
                    from item_clock k
                    where k.level > 0 and k.level <> k.taken_over
                      and not exists (
                        select 1 from notice_line l join notice n on n.id = l.notice_id
                        where l.item_id = k.item_id and l.shadow = k.shadow and l.claimed and l.standing and l.level = k.level
                          and (n.handed_over_at is not null or n.state = 'SHADOW'))
                    """));

    private LevelQueries() {}
}
