package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What booking a payment and booking a credit note have in common. */
@Component
class BookingCredits {

    private final AccountLocks locks;
    private final Accounts accounts;
    private final Credits credits;
    private final BookedCredits booked;
    private final AllocatingCredits allocating;
    private final Items items;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final MatchingClearings clearings;
    private final ObjectProvider<SuspectMoney> suspects;

    BookingCredits(
            AccountLocks locks,
            Accounts accounts,
            Credits credits,
            BookedCredits booked,
            AllocatingCredits allocating,
            Items items,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            MatchingClearings clearings,
            ObjectProvider<SuspectMoney> suspects) {
        this.suspects = suspects;
        this.clearings = clearings;
        this.locks = locks;
        this.accounts = accounts;
        this.credits = credits;
        this.booked = booked;
        this.allocating = allocating;
        this.items = items;
        this.jdbc = jdbc;
        this.events = events;
    }

    List<BookedCredit> book(Collection<CreditToBook> toBook, FreeCredits free) {
        locks.take(toBook.stream().map(CreditToBook::accountId).collect(Collectors.toSet()));
        var answers = toBook.stream().map(credit -> bookOne(credit, free)).toList();
        publish(answers);
        return answers;
    }

    private BookedCredit bookOne(CreditToBook toBook, FreeCredits free) {
        var known = credits.find(toBook.accountId(), toBook.kind(), toBook.reference());
        if (known.isPresent()) {
            return repeated(toBook, known.get());
        }
        var account = accounts.get(toBook.accountId());
        Amounts.whyNotBookable(toBook.amount(), account.currency()).ifPresent(reason -> {
            throw new InvalidInput("amount", reason);
        });
        refuseWrongDispute(toBook);
        var id = credits.add(toBook, invoice(account, toBook));
        var credit = credits.find(id).orElseThrow();
        if (isSuspect(credit)) {
            credits.park(id);
        } else if (!clearings.match(credit, toBook.booking().actor())) {
            allocating.allocate(credit, free, toBook.booking().actor());
        }
        return booked.get(id, true);
    }

    private boolean isSuspect(Credit credit) {
        return credit.kind() == CreditKind.PAYMENT
                && suspects.stream().anyMatch(one -> one.isSuspect(credit.accountId(), credit.valueDate()));
    }

    private void refuseWrongDispute(CreditToBook toBook) {
        if (toBook.dispute() != null
                && items.disputed(toBook.accountId(), toBook.dispute()).isEmpty()) {
            throw new InvalidInput("dispute", say("credit.dispute", toBook.dispute()));
        }
    }

    private BookedCredit repeated(CreditToBook toBook, Credit known) {
        if (!toBook.sameAs(known)) {
            var amount = Amounts.text(
                    known.amount(), accounts.get(toBook.accountId()).currency());
            throw new ContentDiffers(say("reference.differs", toBook.reference(), amount, known.valueDate()));
        }
        return booked.get(known.id(), false);
    }

    private Optional<Long> invoice(Account account, CreditToBook credit) {
        if (credit.invoice() == null) {
            return credit.remittance() == null
                    ? Optional.empty()
                    : referenced(account, PaymentReference.invoicesIn(credit.remittance()));
        }
        var found = jdbc.sql("select id, account_id from invoice where creditor_id = ? and number = ?")
                .params(account.creditorId(), credit.invoice())
                .query(Named.class)
                .optional();
        if (found.isPresent() && found.get().accountId() != account.id()) {
            throw new InvalidInput("invoice", say("invoice.otherAccount", credit.invoice()));
        }
        return found.map(Named::id);
    }

    /** The one invoice of the account that is meant by what the payer wrote; none when it may be several. */
    private Optional<Long> referenced(Account account, List<String> numbers) {
        var found = numbers.isEmpty()
                ? List.<Long>of()
                : jdbc.sql("select id from invoice where account_id = :account"
                                + " and regexp_replace(upper(number), '[^A-Z0-9]', '', 'g') = any(:numbers) limit 2")
                        .param("account", account.id())
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(Long.class)
                        .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void publish(List<BookedCredit> answers) {
        answers.stream()
                .filter(BookedCredit::isNew)
                .collect(Collectors.groupingBy(
                        BookedCredit::kind, Collectors.mapping(BookedCredit::accountId, Collectors.toSet())))
                .forEach(
                        (CreditKind kind, Set<Long> ids) -> events.publishEvent(new AccountsChanged(ids, kind.name())));
    }

    private record Named(long id, long accountId) {}
}
