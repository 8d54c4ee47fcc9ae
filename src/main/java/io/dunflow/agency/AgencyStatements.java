package io.dunflow.agency;

import io.dunflow.ledger.NotInLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements of agencies as they came, and what our books held on their days. */
@Repository
public class AgencyStatements {

    private static final String OURS =
            """
            select f.placement_id as placement, f.item_id as item, v.number as invoice,
              count(*) over (partition by f.placement_id, v.number) = 1 as only, f.original, f.paid, f.cancelled, f.remaining,
              (select coalesce(sum(c.commission), 0) from agency_commission c where c.placement_id = f.placement_id
                and c.item_id = f.item_id and c.agency_id = f.agency_id and day_in(r.zone, c.at) <= :day) as commission
            from (select distinct on (x.placement_id, x.item_id) x.* from placement_figure x
                join agency g on g.id = x.agency_id join placement p on p.id = x.placement_id
                join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                where g.code = :agency and a.currency = :currency and day_in(c.zone, x.at) <= :day
                order by x.placement_id, x.item_id, x.id desc) f
            join item i on i.id = f.item_id join invoice v on v.id = i.invoice_id
            join account a on a.id = i.account_id join creditor r on r.id = a.creditor_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyStatements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day that it is where it is latest of all creditors: no books tell of a later one. */
    LocalDate today() {
        return jdbc.sql("select max(day_in(zone, ?)) from creditor")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(LocalDate.class)
                .single();
    }

    boolean isKnown(String agency, String number) {
        return jdbc.sql("select exists (select from agency_statement s join agency g on g.id = s.agency_id"
                        + " where g.code = ? and s.number = ?)")
                .params(agency, number)
                .query(Boolean.class)
                .single();
    }

    long add(String agency, StatedItem head, String sha256, List<StatedItem> lines, String by) {
        var id = jdbc.sql(
                        """
                        insert into agency_statement (agency_id, number, currency, as_of, sha256, lines, taken_by, at)
                        select id, ?, ?, ?, ?, ?, ?, ? from agency where code = ? returning id
                        """)
                .params(
                        head.statement(),
                        head.currency(),
                        head.asOf(),
                        sha256,
                        lines.size(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        agency)
                .query(Long.class)
                .single();
        lines.forEach(line -> add(id, line));
        return id;
    }

    private void add(long statement, StatedItem line) {
        jdbc.sql("insert into agency_statement_line values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        statement,
                        line.line(),
                        line.placement(),
                        line.item(),
                        line.original(),
                        line.paid(),
                        line.cancelled(),
                        line.remaining(),
                        line.commission())
                .update();
    }

    /** By placement and item, which is named by our id or, where it is the only one of it, by its invoice. */
    Map<String, OurItem> ours(String agency, String currency, LocalDate day) {
        var found = new HashMap<String, OurItem>();
        jdbc.sql(OURS)
                .param("agency", agency)
                .param("currency", currency)
                .param("day", day)
                .query(OurItem.class)
                .list()
                .forEach(item -> {
                    found.put(item.key(), item);
                    if (item.only()) {
                        found.putIfAbsent(item.placement() + "/" + item.invoice(), item);
                    }
                });
        return found;
    }

    /** Those of an agency, newest first. */
    public List<Listed> of(String agency) {
        return jdbc.sql(
                        """
                        select s.id, s.number, s.currency, s.as_of, s.lines, s.taken_by, s.at,
                          (select count(*) from agency_matter m where m.statement_id = s.id) as differences
                        from agency_statement s join agency g on g.id = s.agency_id where g.code = ? order by s.id desc
                        """)
                .param(agency)
                .query(Listed.class)
                .list();
    }

    /** @throws NotInLedger when the agency gave no such statement */
    public Listed get(String agency, String number) {
        return of(agency).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotInLedger("statement", number));
    }

    /**
     * A statement as the API shows it.
     *
     * @param differences how many there are
     */
    public record Listed(
            long id,
            String number,
            String currency,
            LocalDate asOf,
            int lines,
            String takenBy,
            Instant at,
            long differences) {}
}
