package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes payments and credit notes from the API: finds the account, books, answers each key once. */
@Component
class ReceivingCredits {

    private final Creditors creditors;
    private final Debtors debtors;
    private final Accounts accounts;
    private final BookingPayments payments;
    private final BookingCreditNotes creditNotes;
    private final AnsweringOnce once;
    private final Clock clock;
    private final GrantedCreditors granted;

    ReceivingCredits(
            Creditors creditors,
            Debtors debtors,
            Accounts accounts,
            BookingPayments payments,
            BookingCreditNotes creditNotes,
            AnsweringOnce once,
            Clock clock,
            GrantedCreditors granted) {
        this.granted = granted;
        this.creditors = creditors;
        this.debtors = debtors;
        this.accounts = accounts;
        this.payments = payments;
        this.creditNotes = creditNotes;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    public CreditAnswer payment(CreditRequest request, String key, String actor) {
        return once.answer(
                key,
                actor,
                "POST /payments",
                request,
                CreditAnswer.class,
                () -> book(request, CreditKind.PAYMENT, actor, payments::book));
    }

    @Transactional
    public CreditAnswer creditNote(CreditRequest request, String key, String actor) {
        return once.answer(
                key,
                actor,
                "POST /credit-notes",
                request,
                CreditAnswer.class,
                () -> book(request, CreditKind.CREDIT_NOTE, actor, creditNotes::book));
    }

    private CreditAnswer book(
            CreditRequest request, CreditKind kind, String actor, Function<CreditToBook, BookedCredit> booking) {
        var fields = new Fields();
        if (fields.present("currency", request.currency())) {
            fields.wrong("currency", Amounts.whyNotCurrency(request.currency()));
        }
        var amount = fields.amount("amount", request.amount(), request.currency());
        var valueDate = fields.date("valueDate", request.valueDate());
        var bookingDate = request.bookingDate() == null ? valueDate : fields.date("bookingDate", request.bookingDate());
        fields.required("reference", request.reference(), 200);
        fields.text("invoice", request.invoice(), 200);
        fields.text("remittance", request.remittance(), 2000);
        fields.required("creditor", request.creditor(), 40);
        fields.required("debtor", request.debtor(), 200);
        fields.refuseWrong();
        var creditor = creditor(request);
        refuseFuture(valueDate, creditor);
        var debtor = debtors.byNumber(request.debtor())
                .orElseThrow(() -> new InvalidInput("debtor", say("debtor.unknown", request.debtor())));
        var known = accounts.find(creditor.id(), debtor.id(), request.currency());
        var account = known.orElseGet(() -> accounts.findOrCreate(creditor.id(), debtor.id(), request.currency()));
        return CreditAnswer.of(
                booking.apply(new CreditToBook(
                        account.id(),
                        kind,
                        request.reference(),
                        amount,
                        request.invoice(),
                        request.remittance(),
                        request.dispute(),
                        new Booking(valueDate, bookingDate, actor))),
                account.currency(),
                known.isPresent() ? null : opened(request, creditor, debtor));
    }

    /** Money in a currency in which nothing is owed pays nothing: who booked it is told at once. */
    private String opened(CreditRequest request, Creditor creditor, Debtor debtor) {
        var others = accounts.currencies(creditor.id(), debtor.id()).stream()
                .filter(currency -> !currency.equals(request.currency()))
                .toList();
        return "A new account in %s was opened: debtor %s %s with creditor %s"
                .formatted(
                        request.currency(),
                        request.debtor(),
                        others.isEmpty() ? "had none" : "had one only in " + String.join(", ", others),
                        request.creditor());
    }

    private Creditor creditor(CreditRequest request) {
        return creditors
                .findByCode(request.creditor())
                .filter(creditor -> granted.contain(List.of(creditor.id())))
                .orElseThrow(() -> new InvalidInput(
                        "creditor",
                        granted.unknown("creditor", request.creditor()).sentence()));
    }

    private void refuseFuture(LocalDate valueDate, Creditor creditor) {
        var today = creditor.today(clock);
        if (valueDate.isAfter(today.plusDays(BookingPayments.DAYS_AHEAD))) {
            throw new InvalidInput("valueDate", say("date.tooFarAhead", valueDate, BookingPayments.DAYS_AHEAD, today));
        }
    }
}
