package io.dunflow.scenario.history;

import io.dunflow.audit.Invariants;
import io.dunflow.scenario.expected.ItemsAreExpected;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds whatever happens, asked of the tables otherwise than the invariants ask. */
final class Truths {

    private final JdbcClient jdbc = Theatre.get(JdbcClient.class);
    private final Set<Long> seen = new HashSet<>();

    /** What could be claimed of each item now. */
    Map<Long, BigDecimal> dunnable() {
        return jdbc
                .sql("select id, dunnable_amount from item")
                .query((row, n) -> Map.entry(row.getLong(1), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Passes when all of it holds.
     *
     * @param before what could be claimed before the last thing happened
     */
    void demand(Map<Long, BigDecimal> before) {
        var wrong = new ArrayList<>(Theatre.get(Invariants.class).violated());
        wrong.addAll(portions());
        wrong.addAll(books());
        wrong.addAll(levels());
        wrong.addAll(lettersOnCovers(before));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** Passes over the letters that left so far. */
    void know() {
        lettersOnCovers(Map.of());
    }

    private List<String> portions() {
        return ask(
                """
                select 'item ' || i.id || ' is open with ' || i.open_amount || ', dunnable with ' || i.dunnable_amount
                  || ', covered with ' || coalesce(sum(p.amount), 0)
                from item i left join portion p on p.item_id = i.id
                group by i.id
                having i.open_amount <> i.dunnable_amount + coalesce(sum(p.amount), 0) or i.dunnable_amount < 0
                """);
    }

    private List<String> books() {
        return ask(
                """
                select 'account ' || a.id || ' has ' || c.money || ' of credits, of which ' || e.used || ' was used, '
                  || c.free || ' is free and ' || e.gone || ' went back'
                from account a,
                  lateral (select coalesce(sum(amount), 0) as money, coalesce(sum(unallocated), 0) as free
                           from credit where account_id = a.id) c,
                  lateral (select -coalesce(sum(x.amount) filter (where x.item_id is not null
                               or x.recovers_id is not null or (x.charge_id is not null and x.kind <> 'CHARGE')), 0) as used,
                             coalesce(sum(x.amount) filter (where x.kind in ('RETURN', 'REFUND')), 0) as gone
                           from entry x join credit k on k.id = x.credit_id where k.account_id = a.id) e
                where c.money <> e.used + c.free + e.gone
                """);
    }

    private List<String> levels() {
        return ask(
                """
                select 'item ' || k.item_id || ' has level ' || k.level || ', handed over and standing is ' || coalesce(n.level, 0)
                from item_clock k
                left join lateral (
                  select max(l.level) as level from notice_line l join notice n on n.id = l.notice_id
                  where l.item_id = k.item_id and l.claimed and l.standing and n.handed_over_at is not null) n on true
                where k.level <> coalesce(n.level, 0)
                """);
    }

    /** Letters since it was last asked: each left before the last thing happened, or because of it. */
    private List<String> lettersOnCovers(Map<Long, BigDecimal> before) {
        var now = dunnable();
        var wrong = new ArrayList<String>();
        jdbc.sql(
                        """
                        select l.id, l.item_id, l.amount from notice_line l join notice n on n.id = l.notice_id
                        where l.claimed and n.handed_over_at is not null and n.template not in (
                          'instalment', 'plan-offer', 'plan-offer-withdrawn', 'plan-agreed', 'plan-again', 'plan-missed', 'plan-resumed', 'plan-completed',
                          'settlement-agreed', 'settlement-again', 'settlement-changed', 'settlement-kept', 'dispute-upheld',
                          'deferral-agreed', 'deferral-withdrawn')
                        """)
                .query(row -> {
                    var item = row.getLong(2);
                    var most = now.get(item).max(before.getOrDefault(item, BigDecimal.ZERO));
                    if (seen.add(row.getLong(1)) && row.getBigDecimal(3).compareTo(most) > 0) {
                        wrong.add("a letter claims " + row.getBigDecimal(3) + " of item " + item + ", not covered are "
                                + most);
                    }
                });
        return wrong;
    }

    /** How items, covers, cases, tasks and money stand. */
    List<String> standing(LocalDate day) {
        var items = Theatre.get(ItemsAreExpected.class);
        var all = new ArrayList<String>();
        jdbc.sql("select i.id, " + NamedItems.NAME + " from item i join invoice v on v.id = i.invoice_id order by 2, 1")
                .query(row -> {
                    all.add(row.getString(2) + " " + items.facts(row.getLong(1), day));
                });
        all.addAll(ask("select v.number || ' due ' || i.due_date from item i join invoice v on v.id = i.invoice_id"
                + " order by 1"));
        all.addAll(
                ask(
                        """
                select v.number || ' ' || p.cover || ' ' || sum(p.amount)::numeric(19,2) || ' ' || coalesce(min(p.remark), '')
                from portion p join item i on i.id = p.item_id join invoice v on v.id = i.invoice_id
                group by v.number, p.cover order by 1
                """));
        all.addAll(
                ask(
                        """
                select 'promise ' || state from promise union all select 'plan ' || state from plan
                union all select 'dispute ' || state from dispute union all select 'settlement ' || state from settlement
                union all select 'write-off ' || state from write_off
                order by 1
                """));
        all.addAll(
                ask(
                        """
                select 'free ' || a.currency || ' ' || coalesce(sum(c.unallocated), 0)::numeric(19,2)
                from account a left join credit c on c.account_id = a.id group by a.id, a.currency order by 1
                """));
        all.addAll(ask("select 'task ' || name_ from act_ru_task order by 1"));
        return all;
    }

    /** What the last run decided, and why. */
    List<String> decided() {
        return ask(
                """
                select r.run_date || ' ' || l.state || ' ' || l.step || ' ' || l.reason || ' ' || coalesce(l.segment, '') || ' '
                  || coalesce(l.level, 0) || ' ' || coalesce(l.template, '') || ' ' || l.claimed::numeric(19,2) || ' '
                  || coalesce(l.next_action_on::text, '') || coalesce(i.text, '')
                from run_line l join dunning_run r on r.id = l.run_id
                left join lateral (
                  select string_agg(', ' || v.number || ' ' || x.action || ' ' || x.reason || ' ' || x.level || ' '
                    || x.amount::numeric(19,2) || ' ' || x.dunning_age, '' order by v.number) as text
                  from run_line_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                  where x.line_id = l.id) i on true
                where r.id = (select max(id) from dunning_run)
                order by l.account_id
                """);
    }

    /** How much of everything there is. */
    List<String> rows() {
        return ask(Stream.of(
                        "entry",
                        "credit",
                        "promise",
                        "plan",
                        "dispute",
                        "hold",
                        "deferral",
                        "settlement",
                        "person_fact",
                        "legal_effect",
                        "write_off",
                        "notice",
                        "dunning_run",
                        "item_freeze")
                .map(table -> "select '" + table + " ' || count(*) from " + table)
                .collect(Collectors.joining(" union all ")));
    }

    /** What of all that this is about has happened. */
    List<String> happened() {
        return ask(
                """
                select 'a letter of level ' || l.level from notice_line l join notice n on n.id = l.notice_id
                where l.claimed and n.handed_over_at is not null
                union select 'a second account' from account where currency = 'USD'
                union select 'a promise' from promise
                union select 'a plan of ' || proposed_by from plan
                union select 'a plan ' || state from plan
                union select 'a settlement' from settlement
                union select 'a dispute' from dispute
                union select 'a hold' from hold
                union select 'a deferral' from deferral
                union select 'a fact' from person_fact
                union select 'a write-off' from write_off
                union select 'money back' from entry where kind in ('RETURN', 'REFUND')
                """);
    }

    private List<String> ask(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
