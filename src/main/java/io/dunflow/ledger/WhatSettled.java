package io.dunflow.ledger;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what nothing of some items is owed any more: who ends because of that tells it truly. */
@Component
public class WhatSettled {

    private final JdbcClient jdbc;

    WhatSettled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** PAID, CREDITED or WRITTEN_OFF, whichever was booked last. */
    public String of(Collection<Long> items) {
        return jdbc.sql(
                        """
                        select case e.kind when 'WRITE_OFF' then 'WRITTEN_OFF' when 'CREDIT_NOTE' then 'CREDITED' else 'PAID' end
                        from entry e where e.item_id = any(?) and e.amount < 0
                          and not exists (select from entry r where r.reverses_id = e.id)
                        order by e.id desc limit 1
                        """)
                .param(items.toArray(Long[]::new))
                .query(String.class)
                .optional()
                .orElse("PAID");
    }
}
