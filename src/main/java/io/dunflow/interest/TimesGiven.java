package io.dunflow.interest;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads on which days deferrals gave time. */
@Repository
class TimesGiven {

    private final JdbcClient jdbc;

    TimesGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item, in the order in which they were agreed; one that was never deferred is missing. */
    Map<Long, List<TimeGiven>> of(Collection<Long> itemIds) {
        return jdbc
                .sql(
                        """
                        select f.item_id, coalesce((select u.due_before from due_date_change u
                            where u.item_id = f.item_id and u.cause = 'DEFERRAL' and u.due_after = f.until_date
                            order by u.id desc limit 1), f.until_date) as due_before,
                          f.from_date as "from", f.until_date as until, f.lifted_on as lifted, c.calendar
                        from item_freeze f join item i on i.id = f.item_id join account a on a.id = i.account_id
                        join creditor c on c.id = a.creditor_id
                        where f.item_id = any(?) and f.cover = 'DEFERRAL' order by f.id
                        """)
                .param(itemIds.toArray(Long[]::new))
                .query(TimeGiven.class)
                .list()
                .stream()
                .collect(groupingBy(TimeGiven::itemId));
    }
}
