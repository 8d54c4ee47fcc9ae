package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.StandingCharges;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the file on what an account owes, from the ledger and what was recorded. */
@Component
public class Dossiers {

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;
    private final Limitations limitations;
    private final DossierHistory history;
    private final DemandingOfCourts demanding;
    private final StandingCharges charges;
    private final CreditorDays days;

    Dossiers(
            JdbcClient jdbc,
            GrantedCreditors granted,
            Limitations limitations,
            DossierHistory history,
            DemandingOfCourts demanding,
            StandingCharges charges,
            CreditorDays days) {
        this.jdbc = jdbc;
        this.granted = granted;
        this.limitations = limitations;
        this.history = history;
        this.demanding = demanding;
        this.charges = charges;
        this.days = days;
    }

    /**
     * The file on all overdue items of an account.
     *
     * @param by who asked for it
     * @throws InvalidInput when nothing is overdue
     */
    @Transactional(readOnly = true)
    public Dossier of(long accountId, String by) {
        granted.demandAccount(accountId);
        return file(accountId, claims(accountId, null), null, by);
    }

    /**
     * The file on what is taken to court, and nothing else.
     *
     * @param by who asked for it
     * @throws InvalidInput when nothing of it is left
     */
    @Transactional(readOnly = true)
    public Dossier of(LegalAction action, String by) {
        granted.demandAccount(action.accountId());
        var asked = demanding.of(action);
        var items = asked.demands().stream().map(Dossier.Demand::item).toArray(Long[]::new);
        return file(action.accountId(), claims(action.accountId(), items), asked, by);
    }

    private Dossier file(long accountId, List<Dossier.Claim> claims, Dossier.Asked asked, String by) {
        if (claims.isEmpty()) {
            throw new InvalidInput("account", say("dossier.nothing"));
        }
        var items = claims.stream().map(Dossier.Claim::item).toArray(Long[]::new);
        return new Dossier(
                creditor(accountId),
                debtor(accountId),
                text("select d.number from account a join debtor d on d.id = a.debtor_id where a.id = ?", accountId),
                text("select currency from account where id = ?", accountId),
                text("select c.zone from account a join creditor c on c.id = a.creditor_id where a.id = ?", accountId),
                days.todayOf(accountId),
                by,
                claims.stream().map(Dossier.Claim::open).reduce(BigDecimal.ZERO, BigDecimal::add),
                asked,
                claims,
                charges.of(List.of(items)),
                bookings(items),
                letters(accountId, items),
                history.of(accountId, items),
                promises(items),
                evidence(items),
                facts(accountId));
    }

    /** Those named, or all that are overdue. */
    private List<Dossier.Claim> claims(long accountId, Long[] items) {
        var until = limitations.ofAccount(accountId).stream()
                .collect(Collectors.toMap(Limitations.Until::item, Function.identity()));
        return jdbc.sql(
                        """
                        select i.id as item, v.number as invoice, i.no, v.issued_on as issued, i.original_due_date as due, i.amount,
                          coalesce(-sum(e.amount) filter (where k.kind in ('PAYMENT', 'EXTERNAL_CLEARING')), 0) as paid,
                          coalesce(-sum(e.amount) filter (where k.kind not in ('PAYMENT', 'EXTERNAL_CLEARING', 'INVOICE')), 0) as less,
                          coalesce((select sum(p.amount) from portion p where p.item_id = i.id and p.cover = 'DISPUTE'), 0) as disputed,
                          i.open_amount as open, coalesce((select max(c.level) from item_clock c where c.item_id = i.id), 0) as level
                        from item i join invoice v on v.id = i.invoice_id join entry e on e.item_id = i.id
                        cross join lateral (select coalesce((select o.kind from entry o where o.id = e.reverses_id), e.kind) as kind) k
                        where i.account_id = :account and i.open_amount > 0
                          and (i.id = any(:items::bigint[]) or :items::bigint[] is null and i.original_due_date < :today)
                        group by i.id, v.id order by i.original_due_date, i.id
                        """)
                .param("account", accountId)
                .param("items", items)
                .param("today", days.todayOf(accountId))
                .query((row, n) -> claim(row, until))
                .list();
    }

    private static Dossier.Claim claim(ResultSet row, Map<Long, Limitations.Until> until) throws SQLException {
        var law = until.get(row.getLong("item"));
        return new Dossier.Claim(
                row.getLong("item"),
                row.getString("invoice"),
                row.getInt("no"),
                row.getObject("issued", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("less"),
                row.getBigDecimal("disputed"),
                row.getBigDecimal("open"),
                row.getInt("level"),
                law.lastDay(),
                law.suspended(),
                law.barred(),
                law.rule());
    }

    private Dossier.Party creditor(long accountId) {
        return jdbc.sql(
                        """
                        select c.name, c.code as number, null as kind, c.address, c.email, c.phone, c.iban, c.bic, c.jurisdiction
                        from account a join creditor c on c.id = a.creditor_id where a.id = ?
                        """)
                .param(accountId)
                .query(Dossier.Party.class)
                .single();
    }

    private Dossier.Party debtor(long accountId) {
        return jdbc.sql(
                        """
                        select d.name, d.number, d.kind, nullif(concat_ws(E'\\n', d.street, case
                            when d.country in ('GB', 'IE') then nullif(concat_ws(E'\\n', d.city, d.postal_code), '')
                            when d.country in ('US', 'CA', 'AU', 'NZ') then nullif(concat_ws(' ', d.city, d.postal_code), '')
                            else nullif(concat_ws(' ', d.postal_code, d.city), '') end), '') as address,
                          d.email, d.phone, null as iban, null as bic, d.country as jurisdiction
                        from account a join debtor d on d.id = a.debtor_id where a.id = ?
                        """)
                .param(accountId)
                .query(Dossier.Party.class)
                .single();
    }

    private List<Dossier.Booked> bookings(Long[] items) {
        return jdbc.sql(
                        """
                        select e.value_date, e.booking_date, v.number as invoice, e.kind, e.amount,
                          coalesce(c.reference, case when e.reference not like 'import:%' then e.reference end) as reference
                        from entry e join item i on i.id = e.item_id join invoice v on v.id = i.invoice_id
                        left join credit c on c.id = e.credit_id
                        where e.item_id = any(?) order by e.value_date, e.id
                        """)
                .param(items)
                .query(Dossier.Booked.class)
                .list();
    }

    /** Those about the claims; what was only listed beside others is told by letters about others. */
    private List<Dossier.Letter> letters(long accountId, Long[] items) {
        return jdbc.sql(
                        """
                        select n.id, greatest(n.business_date, day_in(k.zone, n.handed_over_at)) as business_date, n.template, n.level, n.channel, n.address, n.subject, case when n.state = 'DISPROVED'
                            and not exists (select 1 from notice_line l where l.notice_id = n.id and l.claimed
                              and not l.standing and l.item_id = any(:items)) then 'DISPROVED_ELSEWHERE' else n.state end as state,
                          n.handed_over_at, n.bounced_at, n.body_text, case when n.purpose not in ('PRE_DUE', 'SERVICE', 'CORRECTION')
                            then (select sum(l.amount) from notice_line l where l.notice_id = n.id and l.claimed
                              and l.item_id = any(:items)) end as claimed
                        from notice n join creditor k on k.id = n.creditor_id
                        where n.account_id = :account and n.handed_over_at is not null and exists (
                          select 1 from notice_line l where l.notice_id = n.id and l.item_id = any(:items)
                            and (l.claimed or l.corrects_id is not null))
                        order by n.handed_over_at, n.id
                        """)
                .param("account", accountId)
                .param("items", items)
                .query((row, n) -> new Dossier.Letter(
                        row.getLong("id"),
                        row.getObject("business_date", LocalDate.class),
                        row.getString("template"),
                        row.getInt("level"),
                        row.getString("channel"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getBigDecimal("claimed"),
                        row.getString("state"),
                        instant(row.getObject("handed_over_at", OffsetDateTime.class)),
                        instant(row.getObject("bounced_at", OffsetDateTime.class)),
                        row.getString("body_text")))
                .list();
    }

    private List<Dossier.Promised> promises(Long[] items) {
        return jdbc.sql(
                        """
                        select day_in(c.zone, p.given_at) as given, p.promised_on as until, p.amount, p.counted as paid, p.state
                        from promise p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where exists (select 1 from promise_item x where x.promise_id = p.id and x.item_id = any(?)) order by p.id
                        """)
                .param(items)
                .query(Dossier.Promised.class)
                .list();
    }

    private List<String> evidence(Long[] items) {
        return jdbc.sql(EVIDENCE).param(items).query(String.class).list();
    }

    private List<Dossier.Fact> facts(long accountId) {
        return jdbc.sql(
                        """
                        select f.kind, f.opened_on as opened, f.source from standing_fact f
                        join debtor d on d.person_id = f.person_id join account a on a.debtor_id = d.id where a.id = ? order by f.id
                        """)
                .param(accountId)
                .query(Dossier.Fact.class)
                .list();
    }

    private String text(String sql, long accountId) {
        return jdbc.sql(sql).param(accountId).query(String.class).single();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static final String EVIDENCE =
            """
            select x.name || ' (' || d.reason || ')' from evidence x join dispute d on d.id = x.dispute_id
            where exists (select 1 from dispute_item i where i.dispute_id = d.id and i.item_id = any(?)) order by x.id
            """;
}
