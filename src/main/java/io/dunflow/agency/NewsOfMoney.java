package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditKind;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.MoneyBack;
import io.dunflow.ledger.ReversingPayments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an agency says that it was paid. Who pays the agency has paid: it is booked like any payment, takes of the placed
 * item first, and counts even after the items were called back.
 */
@Component
class NewsOfMoney {

    private final BookingPayments booking;
    private final ReversingPayments reversing;
    private final Commissions commissions;
    private final AgencyMatters matters;
    private final CreditorDays days;
    private final JdbcClient jdbc;
    private final Clock clock;

    NewsOfMoney(
            BookingPayments booking,
            ReversingPayments reversing,
            Commissions commissions,
            AgencyMatters matters,
            CreditorDays days,
            JdbcClient jdbc,
            Clock clock) {
        this.booking = booking;
        this.reversing = reversing;
        this.commissions = commissions;
        this.matters = matters;
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String paid(String agency, Placement placement, News news) {
        var item = item(placement, news);
        var today = days.todayOf(placement.accountId());
        var value = value(placement, news, today);
        if (!news.text("currency").equals(item.currency())) {
            throw new InvalidInput("currency", say("agency.currency", item.currency()));
        }
        var held = placement.state().withAgency() && agency.equals(placement.agencyCode()) && item.leftOut() == null;
        var remark = !held ? "AFTER_END" : placement.state() == PlacementState.SENT ? "BEFORE_ACKNOWLEDGEMENT" : null;
        var amount = positive(news);
        var reference = "agency " + agency + " " + news.number();
        var payment = jdbc.sql(
                        """
                        insert into agency_payment (agency_id, number, placement_id, item_id, account_id, reference, amount,
                          value_date, remark, at)
                        select id, ?, ?, ?, ?, ?, ?, ?, ?, ? from agency where code = ? returning id
                        """)
                .params(
                        news.number(),
                        placement.id(),
                        item.id(),
                        placement.accountId(),
                        reference,
                        amount,
                        value,
                        remark,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        agency)
                .query(Long.class)
                .single();
        var booked = booking.book(new CreditToBook(
                        placement.accountId(),
                        CreditKind.PAYMENT,
                        reference,
                        amount,
                        item.invoice(),
                        news.or("reason", null),
                        new Booking(value, today, "agency " + agency))
                .forPlaced(item.id()));
        jdbc.sql("update agency_payment set credit_id = ? where id = ?")
                .params(booked.id(), payment)
                .update();
        var told = amount.min(chargesPaid(booked.id(), item));
        if (!held) {
            commissions.afterEnd(payment);
        }
        if (!held && !isTold(agency, placement, amount, told)) {
            matters.open(AgencyMatter.about(agency, "PAID_AFTER_END")
                    .of(placement.id(), item.id())
                    .differing(null, amount)
                    .because(say(
                            "agency.paidAfterEnd",
                            news.number(),
                            placement.id(),
                            word("placementState", placement.state()),
                            value)));
        } else if (held && amount.subtract(told).compareTo(item.remaining()) > 0) {
            matters.open(AgencyMatter.about(agency, "PAID_TOO_MUCH")
                    .of(placement.id(), item.id())
                    .differing(item.remaining(), amount)
                    .because(say("agency.paidTooMuch", news.number(), placement.id())));
        }
        return remark;
    }

    /** All was paid but the charge that the agency was told of with it: paying that too is what it was asked for. */
    private static boolean isTold(String agency, Placement placement, BigDecimal amount, BigDecimal told) {
        return placement.state() == PlacementState.SETTLED
                && agency.equals(placement.agencyCode())
                && amount.compareTo(told) == 0;
    }

    /** What the money paid of charges on top of the item, as far as the agency was told of them. */
    private BigDecimal chargesPaid(long credit, Paid item) {
        return jdbc.sql(
                        """
                        select coalesce(-sum(e.amount), 0) from entry e join charge c on c.id = e.charge_id
                        where e.credit_id = ? and c.item_id = ? and e.kind = 'PAYMENT'
                          and not exists (select from entry r where r.reverses_id = e.id)
                        """)
                .params(credit, item.id())
                .query(BigDecimal.class)
                .single()
                .min(item.charged());
    }

    /** The debtor's bank took a payment back, or a part of it: what it paid is owed again. */
    String returned(String agency, Placement placement, News news) {
        var of = jdbc.sql(
                        """
                        select p.credit_id from agency_payment p join agency g on g.id = p.agency_id
                        where g.code = ? and p.number = ? and p.placement_id = ?
                        """)
                .params(agency, news.text("of"), placement.id())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("of", say("agency.noPayment", news.text("of"))));
        var today = days.todayOf(placement.accountId());
        var value = value(placement, news, today);
        reversing.reverse(new MoneyBack(
                of,
                news.says("amount") ? positive(news) : null,
                news.or("reason", null),
                null,
                "agency " + agency + " " + news.number(),
                new Booking(value, today, "agency " + agency)));
        return null;
    }

    private static BigDecimal positive(News news) {
        var amount = news.amount("amount");
        if (amount.signum() <= 0) {
            throw new InvalidInput("amount", say("amount.positive"));
        }
        return amount;
    }

    private static LocalDate value(Placement placement, News news, LocalDate today) {
        var value = news.day("valueDate");
        if (value.isAfter(today.plusDays(BookingPayments.DAYS_AHEAD))) {
            throw new InvalidInput("valueDate", say("agency.ahead", today));
        }
        if (placement.placedOn() != null && value.isBefore(placement.placedOn().minusDays(DAYS_BEFORE))) {
            throw new InvalidInput("valueDate", say("agency.before", placement.placedOn()));
        }
        return value;
    }

    private Paid item(Placement placement, News news) {
        var found = jdbc.sql(
                        """
                        select x.item_id as id, v.number as invoice, a.currency, x.remaining, x.charged, x.left_out
                        from placement_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                        join account a on a.id = i.account_id
                        where x.placement_id = ? and exists (select from placement_figure f
                          where f.placement_id = x.placement_id and f.item_id = x.item_id)
                        """)
                .param(placement.id())
                .query(Paid.class)
                .list();
        if (found.size() == 1 && !news.says("item")) {
            return found.get(0);
        }
        var named = news.text("item");
        return found.stream()
                .filter(item -> named.equals(Long.toString(item.id())) || named.equals(item.invoice()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("item", say("agency.notPlaced", named, placement.id())));
    }

    /** Banks date a payment back a few days; what is older was not paid because of the agency. */
    private static final int DAYS_BEFORE = 30;

    /** The item that was paid. */
    record Paid(long id, String invoice, String currency, BigDecimal remaining, BigDecimal charged, String leftOut) {}
}
