package io.dunflow.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How an exported account stands at last: its items and its balance. */
@Repository
class RecordedEnd {

    private static final List<String> TOLD = List.of("stage", "level", "repetition", "open");

    private final JdbcClient jdbc;
    private final ItemsAreExpected items;

    RecordedEnd(JdbcClient jdbc, ItemsAreExpected items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** Names all items, the oldest first: whoever tells of one later uses its name. */
    Map<String, Facts> items(ExportedAccount account) {
        var all = new LinkedHashMap<String, Facts>();
        jdbc.sql(
                        "select i.id, v.number, " + NamedItems.NAME
                                + """
                         as item from item i join invoice v on v.id = i.invoice_id
                        where i.account_id = ? order by v.id, i.no
                        """)
                .param(account.id())
                .query(Named.class)
                .list()
                .forEach(item -> all.put(
                        account.names().item(item.item(), item.number()),
                        told(items.facts(item.id(), account.day(account.moment())))));
        return all;
    }

    Facts balance(ExportedAccount account) {
        return jdbc.sql(
                        """
                        select coalesce((select sum(open_amount) from item where account_id = a.id), 0) as open,
                          coalesce((select sum(unallocated) from credit where account_id = a.id), 0) as unallocated
                        from account a where a.id = ?
                        """)
                .param(account.id())
                .query((row, n) -> Facts.of()
                        .and("open", Money.of(row.getBigDecimal("open")))
                        .and("unallocated", Money.of(row.getBigDecimal("unallocated"))))
                .single();
    }

    private static Facts told(Facts facts) {
        var told = Facts.of();
        TOLD.forEach(field -> told.and(field, facts.get(field)));
        return told;
    }

    private record Named(long id, String number, String item) {}
}
