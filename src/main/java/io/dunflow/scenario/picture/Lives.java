package io.dunflow.scenario.picture;

import io.dunflow.ledger.BusinessDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each account of a scenario, from the records of all modules. */
@Repository
@ConditionalOnProperty("dunflow.stage")
class Lives {

    private final LivedAgreements agreements;
    private final LivedPeople people;
    private final BusinessDays days;
    private final JdbcClient jdbc;

    Lives(LivedAgreements agreements, LivedPeople people, BusinessDays days, JdbcClient jdbc) {
        this.agreements = agreements;
        this.people = people;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** The accounts of which something was owed, as they were opened. */
    List<Life> of(LocalDate begin, LocalDate end) {
        return jdbc.sql(
                        """
                        select a.id, d.name, d.number, c.name as creditor, a.currency, c.zone, c.calendar,
                          row_number() over (partition by d.id order by a.id) = 1 as first
                        from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
                        where exists (select 1 from entry e where e.account_id = a.id) order by a.id
                        """)
                .query((row, n) -> {
                    long id = row.getLong("id");
                    var zone = ZoneId.of(row.getString("zone"));
                    boolean first = row.getBoolean("first");
                    return new Life(
                            row.getString("name"),
                            row.getString("creditor"),
                            row.getString("currency"),
                            holidays(row.getString("calendar"), begin, end),
                            money(id, zone),
                            letters(id, zone),
                            agreements.of(id, end),
                            first ? people.tasks(row.getString("name"), row.getString("number"), zone, end) : List.of(),
                            first ? people.facts(id, zone, end) : List.of(),
                            segments(id, end),
                            standings(id, zone, end));
                })
                .list();
    }

    private List<Step> money(long account, ZoneId zone) {
        return jdbc.sql(
                        """
                        select day_in(?, e.known_at) as day, e.kind, string_agg(distinct v.number, ', ') as invoices,
                          sum(e.amount) as amount
                        from entry e join item i on i.id = e.item_id join invoice v on v.id = i.invoice_id
                        where e.account_id = ? group by 1, 2 order by min(e.known_at), min(e.id)
                        """)
                .params(zone.getId(), account)
                .query(Step.class)
                .list();
    }

    private List<Letter> letters(long account, ZoneId zone) {
        return jdbc.sql(
                        """
                        select day_in(?, n.handed_over_at) as day, n.purpose, n.channel, n.level,
                          n.state = 'DISPROVED' as disproved
                        from notice n where n.account_id = ? and n.handed_over_at is not null
                        order by day, n.purpose, n.level, n.channel, n.id
                        """)
                .params(zone.getId(), account)
                .query(Letter.class)
                .list();
    }

    private List<LocalDate> holidays(String calendar, LocalDate begin, LocalDate end) {
        return begin.datesUntil(end.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> days.isHoliday(calendar, day))
                .toList();
    }

    private List<Span> segments(long account, LocalDate end) {
        return changes(
                jdbc.sql("select r.run_date, l.segment from run_line l join dunning_run r on r.id = l.run_id"
                                + " where l.account_id = ? and not r.dry_run and l.segment is not null order by r.id")
                        .param(account)
                        .query((row, n) -> new Change(row.getObject(1, LocalDate.class), row.getString(2)))
                        .list(),
                end);
    }

    private List<Span> standings(long account, ZoneId zone, LocalDate end) {
        return changes(
                jdbc.sql(
                                "select day_in(?, entered_at), standing from account_standing where account_id = ? order by id")
                        .params(zone.getId(), account)
                        .query((row, n) -> new Change(row.getObject(1, LocalDate.class), row.getString(2)))
                        .list(),
                end);
    }

    /** Each lasts until another word is said. */
    private static List<Span> changes(List<Change> changes, LocalDate end) {
        var spans = new ArrayList<Span>();
        for (int n = 0; n < changes.size(); ) {
            int next = n + 1;
            while (next < changes.size()
                    && changes.get(next).word().equals(changes.get(n).word())) {
                next++;
            }
            var word = changes.get(n).word();
            var until = next < changes.size() ? changes.get(next).day() : end;
            spans.add(new Span(changes.get(n).day(), until, word.toLowerCase(Locale.ROOT), Tone.of(word)));
            n = next;
        }
        return spans;
    }

    private record Change(LocalDate day, String word) {}
}
