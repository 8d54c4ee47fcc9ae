package io.dunflow.audit;

import java.util.List;

/** The invariants of cases that go on with others, in SQL. */
final class CaseQueries {

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "1 what is reopened was settled",
                    "Does a case reopen one of another account, one that was not settled before, or one that had none of its items?",
                    """
                    select 'case ' || c.id || ' reopens case ' || o.id
                    from dunning_case c join dunning_case o on o.id = c.reopens_id
                    where o.account_id <> c.account_id or o.shadow <> c.shadow or o.close_reason is distinct from 'SETTLED'
                      or o.closed_at > c.opened_at or not exists (
                        select 1 from case_item mine join case_item its on its.item_id = mine.item_id
                        where mine.case_id = c.id and its.case_id = o.id)
                    """));

    private CaseQueries() {}
}
