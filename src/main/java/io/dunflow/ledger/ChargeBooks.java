package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is booked on charges, each with its entry: the charge itself, the money that pays it, and what goes back of that.
 * The entries of a charge sum to what is open of it. The caller holds the account's lock.
 */
@Repository
class ChargeBooks {

    /** Why one is booked, or paid: money pays it. */
    static final String PAYMENT = "PAYMENT";

    private static final String WENT_BACK = "WENT_BACK";

    private static final String OF =
            """
            select c.id, c.account_id, c.kind, c.state, c.amount, c.open_amount from charge c where c.id = ?
            """;

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Clock clock;

    ChargeBooks(JdbcClient jdbc, Entries entries, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    Optional<Kept> find(long id) {
        return jdbc.sql(OF).param(id).query(Kept.class).optional();
    }

    /** What money of a value date may pay: what is booked, and what a letter had claimed by then. */
    List<OwedCharge> owed(long accountId, LocalDate valueDate) {
        return jdbc.sql(
                        """
                        select * from (
                          select s.id, s.kind, s.state, i.invoice_id, s.claimed as amount,
                            coalesce((select e.value_date from entry e where e.charge_id = s.id and e.kind = 'CHARGE'),
                              day_in(c.zone, (select min(v.at) from charge_event v
                                where v.charge_id in (s.id, s.restates_id) and v.state = 'CLAIMED'))) as day
                          from standing_charge s join account a on a.id = s.account_id join creditor c on c.id = a.creditor_id
                          left join item i on i.id = s.item_id
                          where s.account_id = :account) x
                        where x.state = 'BOOKED' or x.day <= :day
                        """)
                .param("account", accountId)
                .param("day", valueDate)
                .query(OwedCharge.class)
                .list();
    }

    /** Books a charge that a letter claimed: all of it is open. */
    void book(Kept charge, String reason, Booking booking) {
        append(charge, "charge:" + charge.id(), charge.kind().name(), null, booking);
        become(charge.id(), ChargeState.BOOKED, charge.amount(), reason, booking.actor());
    }

    /** Books what a bank asked for a payment that went back. */
    void bookBankFee(Credit payment, BigDecimal fee, String reference, Booking booking) {
        var id = jdbc.sql("select nextval(pg_get_serial_sequence('charge', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into charge (id, account_id, kind, amount, state, open_amount, changed_by, changed_at)
                        overriding system value values (?, ?, 'BANK_FEE', ?, 'BOOKED', ?, ?, ?)
                        """)
                .params(id, payment.accountId(), fee, fee, booking.actor(), Moments.of(clock))
                .update();
        var charge = new Kept(id, payment.accountId(), ChargeKind.BANK_FEE, ChargeState.BOOKED, fee, fee);
        append(charge, reference, ChargeKind.BANK_FEE.name(), payment.id(), booking);
    }

    /** Pays so much of a booked charge. */
    void pay(long id, Credit credit, BigDecimal part, String actor) {
        entries.append(NewEntry.ofCharge(credit, id, part), credit.booking(actor));
        change(id, part.negate(), PAYMENT, actor);
    }

    /** Takes the charge itself back, of which nothing is paid any more. */
    void unbook(Kept charge, String reference, String reason, Booking booking) {
        var booked = lastOfItself(charge).orElseThrow();
        reverse(charge, booked, charge.amount().negate(), reference, reason, booking);
    }

    /** Undoes that it was taken back: all of it is open. Returns whether it had been booked at all. */
    boolean bookAgain(Kept charge, String reference, String reason, Booking booking) {
        var takenBack = lastOfItself(charge);
        takenBack.ifPresent(entry -> reverse(charge, entry, charge.amount(), reference, reason, booking));
        return takenBack.isPresent();
    }

    /** The newest entry of the charge itself, not of what paid it. */
    private Optional<Long> lastOfItself(Kept charge) {
        return jdbc.sql("select id from entry where charge_id = ?"
                        + " and (kind = 'CHARGE' or kind = 'REVERSAL' and credit_id is null) order by id desc limit 1")
                .param(charge.id())
                .query(Long.class)
                .optional();
    }

    private void reverse(Kept charge, long entry, BigDecimal amount, String reference, String reason, Booking booking) {
        entries.append(
                new NewEntry(
                        charge.accountId(),
                        null,
                        charge.id(),
                        null,
                        entry,
                        EntryKind.REVERSAL,
                        amount,
                        reference,
                        reason),
                booking);
    }

    /** So much of a charge is open again, because the money for it went elsewhere: its entry says so already. */
    void reopen(long id, BigDecimal part, String actor) {
        change(id, part, WENT_BACK, actor);
    }

    private void append(Kept charge, String reference, String reason, Long creditId, Booking booking) {
        entries.append(
                new NewEntry(
                        charge.accountId(),
                        null,
                        charge.id(),
                        creditId,
                        null,
                        EntryKind.CHARGE,
                        charge.amount(),
                        reference,
                        reason),
                booking);
    }

    private void change(long id, BigDecimal by, String reason, String actor) {
        var open = find(id).orElseThrow().openAmount().add(by);
        become(id, open.signum() == 0 ? ChargeState.PAID : ChargeState.BOOKED, open, reason, actor);
    }

    /** It is in another state from now on. */
    void become(long id, ChargeState state, BigDecimal open, String reason, String actor) {
        jdbc.sql(
                        """
                        update charge set state = ?, open_amount = ?, change_reason = ?, changed_by = ?, changed_at = ?
                        where id = ?
                        """)
                .params(state.name(), open, reason, actor, Moments.of(clock), id)
                .update();
    }

    /** A charge as it is kept. */
    record Kept(long id, long accountId, ChargeKind kind, ChargeState state, BigDecimal amount, BigDecimal openAmount) {

        boolean isInBooks() {
            return state == ChargeState.BOOKED || state == ChargeState.PAID;
        }
    }
}
