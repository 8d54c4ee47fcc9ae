package io.dunflow.scenario.export;

import io.dunflow.process.stage.StageTasks;
import io.dunflow.scenario.expected.ItemsAreExpected;
import io.dunflow.scenario.expected.StandingsAreExpected;
import io.dunflow.scenario.scene.SeenTasks;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
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
    private final StandingsAreExpected standings;
    private final StageTasks tasks;
    private final SeenTasks seen;

    RecordedEnd(
            JdbcClient jdbc, ItemsAreExpected items, StandingsAreExpected standings, StageTasks tasks, SeenTasks seen) {
        this.jdbc = jdbc;
        this.items = items;
        this.standings = standings;
        this.tasks = tasks;
        this.seen = seen;
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
                        told(items.facts(item.id(), account.day(account.moment())), TOLD)));
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

    Facts standing(ExportedAccount account) {
        var standing = standings.facts(account.id());
        return told(standing, List.of("standing", "delivery-stop", "credit-stop"))
                .and("since", standing.get("since") == null ? "none" : standing.get("since"));
    }

    /** What waits for people: with its cases, notices and standings, and the run that it is in. */
    List<Facts> tasks(ExportedAccount account) {
        var about = jdbc.sql(
                        """
                        select id::text as key, false as of_run from dunning_case where account_id = :account and closed_at is null
                        union all select 'notice:' || id, false from notice where account_id = :account
                        union all select 'standing:' || id, false from account_standing where account_id = :account
                        union all select 'effect:' || id, false from legal_effect where account_id = :account
                        union all select 'plan-rest:' || id, false from plan_rest where account_id = :account
                        union all select 'reason:' || id, false from payment_reason where account_id = :account
                        union all select 'call:' || id, false from call_outcome where account_id = :account
                        union all select 'plan:' || id, false from plan where account_id = :account
                        union all select 'settlement:' || id, false from settlement where account_id = :account
                        union all select 'deferral:' || id, false from deferral where account_id = :account
                        union all select 'dispute:' || id, false from dispute where account_id = :account
                        union all select 'query:' || id, false from query where account_id = :account
                        union all select r.id::text, true from dunning_run r join run_line l on l.run_id = r.id
                        where l.account_id = :account and r.state = 'PROPOSED' and not r.dry_run
                        """)
                .param("account", account.id())
                .query(About.class)
                .list();
        return tasks.waitingOn(about.stream().map(About::key).distinct().toList()).stream()
                .filter(task -> about.contains(new About(task.businessKey(), SeenTasks.isOfRun(task))))
                .map(task -> Facts.of()
                        .and("name", task.element())
                        .and("debtor", SeenTasks.isOfRun(task) ? null : Pseudonyms.DEBTOR)
                        .and("about", seen.about(task).orElse(null))
                        .and("due", seen.facts(task).get("due")))
                .toList();
    }

    /** What became of all agreements, each with its state, in their order. */
    List<Facts> agreements(String kind, ExportedAccount account) {
        return jdbc.sql("select amount, state from " + kind + " where account_id = ? order by id")
                .param(account.id())
                .query((row, n) -> Facts.of()
                        .and("amount", Money.of(row.getBigDecimal("amount")))
                        .and("state", row.getString("state")))
                .list();
    }

    /** What was handed over or taken to court, each with its state, in their order. */
    List<Facts> ways(String table, ExportedAccount account) {
        return jdbc.sql("select state from " + table + " where account_id = ? order by id")
                .param(account.id())
                .query((row, n) -> Facts.of().and("state", row.getString("state")))
                .list();
    }

    private static Facts told(Facts facts, List<String> fields) {
        var told = Facts.of();
        fields.forEach(field -> told.and(field, facts.get(field)));
        return told;
    }

    private record Named(long id, String number, String item) {}

    /** What a task may be about, by the business key of its process. */
    private record About(String key, boolean ofRun) {}
}
