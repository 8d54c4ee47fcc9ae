package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books invoices with their items, set-based, and lets money that waited on their accounts reduce them. */
@Component
public class IssuingInvoices {

    private final AccountLocks locks;
    private final Accounts accounts;
    private final Invoices invoices;
    private final AllocatingCredits allocating;
    private final ApplicationEventPublisher events;
    private final DiscountTerms discounts;

    IssuingInvoices(
            AccountLocks locks,
            Accounts accounts,
            Invoices invoices,
            AllocatingCredits allocating,
            ApplicationEventPublisher events,
            DiscountTerms discounts) {
        this.discounts = discounts;
        this.locks = locks;
        this.accounts = accounts;
        this.invoices = invoices;
        this.allocating = allocating;
        this.events = events;
    }

    /** Books one invoice; see {@link #issue(Collection, String)}. */
    @Transactional
    public IssuedInvoice issue(InvoiceToIssue invoice, String actor) {
        return issue(List.of(invoice), actor).get(0);
    }

    /**
     * Books invoices, all or none, and publishes once; about a thousand at a time is a good size. One that is booked
     * already with the same account, date and instalments is answered as it is.
     *
     * @return one answer per invoice, in their order
     * @throws ContentDiffers when a number is booked with other content
     * @throws InvalidInput when an amount cannot be booked
     */
    @Transactional
    public List<IssuedInvoice> issue(Collection<InvoiceToIssue> toIssue, String actor) {
        var ids = toIssue.stream().map(InvoiceToIssue::accountId).collect(Collectors.toCollection(TreeSet::new));
        locks.take(ids);
        var byId = accounts.of(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        toIssue.forEach(invoice -> check(invoice, byId));
        var issued = new ArrayList<IssuedInvoice>();
        var changed = new TreeSet<Long>();
        var added = invoices.add(toIssue, actor);
        for (var invoice : toIssue) {
            var creditorId = byId.get(invoice.accountId()).creditorId();
            var answer = invoices.answer(creditorId, invoice, added);
            issued.add(answer);
            if (answer.isNew()) {
                discounts.add(answer.id(), invoice);
                changed.add(invoice.accountId());
            }
        }
        settle(changed, actor);
        return issued;
    }

    private void settle(Set<Long> changed, String actor) {
        changed.forEach(account -> allocating.allocate(account, actor));
        if (!changed.isEmpty()) {
            events.publishEvent(new AccountsChanged(changed, "INVOICE"));
        }
    }

    private static void check(InvoiceToIssue invoice, Map<Long, Account> accounts) {
        var account = accounts.get(invoice.accountId());
        if (account == null) {
            throw new NotInLedger("account", invoice.accountId());
        }
        if (invoice.instalments().isEmpty()) {
            throw new InvalidInput("instalments", say("invoice.noInstalments", invoice.number()));
        }
        DiscountTerms.check(invoice, account.currency());
        for (var instalment : invoice.instalments()) {
            Amounts.whyNotBookable(instalment.amount(), account.currency()).ifPresent(reason -> {
                throw new InvalidInput("amount", say("invoice.amount", invoice.number(), reason));
            });
        }
    }
}
