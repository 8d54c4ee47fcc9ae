package io.dunflow.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a debtor is known to be in hardship: by a fact about the person, as told on a call, or by a label. */
@Component
class Hardship {

    private final JdbcClient jdbc;

    Hardship(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean of(long accountId) {
        return jdbc.sql(
                        """
                        select exists (select 1 from label b where b.latest and b.key = 'hardship' and b.value is not null
                          and (b.debtor_id = a.debtor_id or b.account_id = a.id))
                          or exists (select from standing_fact f join debtor d on d.person_id = f.person_id
                            where d.id = a.debtor_id and f.kind = 'HARDSHIP')
                        from account a where a.id = ?
                        """)
                .param(accountId)
                .query(Boolean.class)
                .single();
    }
}
