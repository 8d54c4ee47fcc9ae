package io.dunflow.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a debtor may be called: no fact about the person is against it, and something is left to speak about. */
@Component
public class MayCall {

    /** Of a case c: nothing of it is dunnable, and some of it is promised in another way than in its own calls. */
    static final String ALL_PROMISED =
            """
            (exists (select from case_item x join promise_item y on y.item_id = x.item_id
                join promise p on p.id = y.promise_id
                where x.case_id = c.id and x.left_at is null and p.state in ('OPEN', 'AWAITING_BANK')
                  and p.case_id is null)
              and not exists (select from case_item x join item i on i.id = x.item_id
                where x.case_id = c.id and x.left_at is null and i.dunnable_amount > 0))
            """;

    private final JdbcClient jdbc;

    MayCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while any fact stops calls about the account of the case, or all of the case is promised. */
    @Transactional(readOnly = true)
    public boolean callInCase(long caseId) {
        return jdbc.sql(
                        """
                        select not exists (select from standing_effect e
                            where e.account_id = c.account_id and e.effect = 'STOP_CALLS')
                          and not %s
                        from dunning_case c where c.id = ?
                        """
                                .formatted(ALL_PROMISED))
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
