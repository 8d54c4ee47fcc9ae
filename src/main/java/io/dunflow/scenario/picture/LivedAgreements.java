package io.dunflow.scenario.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was agreed, objected to or held on an account, and what became of it. */
@Repository
class LivedAgreements {

    private static final String ALL =
            """
            select 'promise' as word, p.id, day_in(c.zone, p.given_at) as began, p.amount, p.state,
              (select min(day_in(c.zone, j.judged_at)) from promise_judgement j
                where j.promise_id = p.id and j.state not in ('OPEN', 'AWAITING_BANK')) as ended
            from promise p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
            where p.account_id = :account
            union all
            select 'plan', p.id, day_in(c.zone, p.made_at), p.amount, p.state,
              case when p.state not in ('AWAITING_APPROVAL', 'OFFERED', 'ACTIVE', 'SUSPENDED') then
                (select max(day_in(c.zone, h.happened_at)) from plan_history h
                  where h.plan_id = p.id and h.instalment is null and h.state = p.state) end
            from plan p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
            where p.account_id = :account
            union all
            select 'dispute', d.id, d.raised_on, d.amount, d.state, d.ended_on from dispute d where d.account_id = :account
            union all
            select 'settlement', s.id, day_in(c.zone, s.made_at), s.amount, s.state,
              case when s.state not in ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK') then
                (select max(day_in(c.zone, e.at)) from settlement_event e where e.settlement_id = s.id) end
            from settlement s join account a on a.id = s.account_id join creditor c on c.id = a.creditor_id
            where s.account_id = :account
            union all
            select 'deferral', f.id, f.agreed_on, f.amount, null, least(f.until_date, (
              select day_in(c.zone, e.at) from deferral_event e where e.deferral_id = f.id and e.kind = 'WITHDRAWN'))
            from deferral f join account a on a.id = f.account_id join creditor c on c.id = a.creditor_id
            where f.account_id = :account
            union all
            select 'hold', h.id, h.from_date, null, null, least(h.until_date, h.lifted_on)
            from hold h join account a on a.id = :account join creditor c on c.id = a.creditor_id
            where h.account_id = a.id
              or h.debtor_id = a.debtor_id and exists (select from entry e where e.account_id = a.id
                and day_in(c.zone, e.known_at) <= coalesce(least(h.until_date, h.lifted_on), 'infinity'))
              or h.item_id in (select i.id from item i where i.account_id = a.id)
            """;

    private final JdbcClient jdbc;

    LivedAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an account in the order in which they began; what goes on lasts to the end of the picture. */
    List<Span> of(long account, LocalDate end) {
        return jdbc.sql("select * from (" + ALL + ") x order by began, word, id")
                .param("account", account)
                .query((row, n) -> span(row, end))
                .list();
    }

    private Span span(ResultSet row, LocalDate end) throws SQLException {
        var state = row.getString("state");
        var ended = row.getObject("ended", LocalDate.class);
        var amount = row.getBigDecimal("amount");
        var label = row.getString("word")
                + (amount == null ? "" : " " + Shown.amount(amount))
                + (state == null ? "" : ": " + state.toLowerCase(Locale.ROOT).replace('_', ' '));
        return new Span(
                row.getObject("began", LocalDate.class),
                ended == null || ended.isAfter(end) ? end : ended,
                label,
                Tone.of(state == null ? "" : state),
                row.getString("word").equals("plan") ? marks(row.getLong("id")) : List.of());
    }

    /** The instalments of a plan, and the days on which it was found in default. */
    private List<Span.Mark> marks(long plan) {
        var marks = new ArrayList<Span.Mark>(
                jdbc.sql("select due_on, state from plan_instalment where plan_id = ? order by no")
                        .param(plan)
                        .query((row, n) -> new Span.Mark(
                                row.getObject("due_on", LocalDate.class), Tone.of(row.getString("state"))))
                        .list());
        marks.addAll(jdbc.sql("select run_date from plan_history where plan_id = ? and instalment is null"
                        + " and state = 'DEFAULTED' and run_date is not null")
                .param(plan)
                .query((row, n) -> new Span.Mark(row.getObject(1, LocalDate.class), Tone.BAD))
                .list());
        marks.sort(Comparator.comparing(Span.Mark::day));
        return marks;
    }
}
