package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes from the API and from people that money of a payment went back: finds the payment, books, answers each key once. */
@Component
class ReturningMoney {

    private static final String CAUSE = "[A-Z][A-Z0-9_]{1,39}";

    private final Creditors creditors;
    private final Debtors debtors;
    private final Accounts accounts;
    private final Credits credits;
    private final ReversingPayments reversing;
    private final GoneBack goneBack;
    private final AnsweringOnce once;
    private final Clock clock;
    private final GrantedCreditors granted;

    ReturningMoney(
            Creditors creditors,
            Debtors debtors,
            Accounts accounts,
            Credits credits,
            ReversingPayments reversing,
            GoneBack goneBack,
            AnsweringOnce once,
            Clock clock,
            GrantedCreditors granted) {
        this.granted = granted;
        this.creditors = creditors;
        this.debtors = debtors;
        this.accounts = accounts;
        this.credits = credits;
        this.reversing = reversing;
        this.goneBack = goneBack;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    public ReturnAnswer returned(ReturnRequest request, String key, String actor) {
        return once.answer(
                key, actor, "POST /returns", request, ReturnAnswer.class, () -> book(request, read(request), actor));
    }

    private static Read read(ReturnRequest request) {
        var fields = new Fields();
        if (fields.present("currency", request.currency())) {
            fields.wrong("currency", Amounts.whyNotCurrency(request.currency()));
        }
        var amount = request.amount() == null ? null : fields.amount("amount", request.amount(), request.currency());
        var fee = isNone(request.fee()) ? null : fields.amount("fee", request.fee(), request.currency());
        var valueDate = fields.date("valueDate", request.valueDate());
        var bookingDate = request.bookingDate() == null ? valueDate : fields.date("bookingDate", request.bookingDate());
        fields.required("payment", request.payment(), 200);
        fields.required("reference", request.reference(), 200);
        fields.required("creditor", request.creditor(), 40);
        fields.required("debtor", request.debtor(), 200);
        if (fields.present("cause", request.cause()) && !request.cause().matches(CAUSE)) {
            fields.wrong("cause", say("return.cause"));
        }
        fields.refuseWrong();
        return new Read(amount, fee, valueDate, bookingDate);
    }

    /** Banks that ask for nothing say so as 0.00. */
    private static boolean isNone(String fee) {
        return fee == null || fee.matches("0+([.]0+)?");
    }

    private ReturnAnswer book(ReturnRequest request, Read read, String actor) {
        var creditor = creditor(request);
        var payment = payment(request, creditor);
        refuseWrongDay(read.valueDate(), payment, creditor);
        var back = new MoneyBack(
                payment.id(),
                read.amount(),
                request.cause(),
                read.fee(),
                request.reference(),
                new Booking(read.valueDate(), read.bookingDate(), actor));
        var booked = reversing.reverse(back);
        return ReturnAnswer.of(back, goneBack.of(payment.id()), booked, request.currency());
    }

    private Creditor creditor(ReturnRequest request) {
        return creditors
                .findByCode(request.creditor())
                .filter(creditor -> granted.contain(List.of(creditor.id())))
                .orElseThrow(() -> new InvalidInput(
                        "creditor",
                        granted.unknown("creditor", request.creditor()).sentence()));
    }

    private Credit payment(ReturnRequest request, Creditor creditor) {
        var debtor = debtors.byNumber(request.debtor())
                .orElseThrow(() -> new InvalidInput("debtor", say("debtor.unknown", request.debtor())));
        return accounts.find(creditor.id(), debtor.id(), request.currency())
                .flatMap(account -> credits.find(account.id(), CreditKind.PAYMENT, request.payment()))
                .orElseThrow(() -> new InvalidInput("payment", say("return.unknown", request.payment())));
    }

    private void refuseWrongDay(LocalDate valueDate, Credit payment, Creditor creditor) {
        if (valueDate.isBefore(payment.valueDate())) {
            throw new InvalidInput("valueDate", say("return.before", payment.valueDate()));
        }
        var today = creditor.today(clock);
        if (valueDate.isAfter(today.plusDays(BookingPayments.DAYS_AHEAD))) {
            throw new InvalidInput("valueDate", say("date.tooFarAhead", valueDate, BookingPayments.DAYS_AHEAD, today));
        }
    }

    private record Read(BigDecimal amount, BigDecimal fee, LocalDate valueDate, LocalDate bookingDate) {}
}
