package io.dunflow.resolution.writeoff;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Sentence;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the small balances of a creditor on a list, which a second person approves as a whole. */
@Component
public class ProposingWriteOffLists {

    private final SmallBalances small;
    private final WriteOffLists lists;
    private final WriteOffs writeOffs;
    private final GrantedCreditors granted;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final ResolutionProcesses processes;

    ProposingWriteOffLists(
            SmallBalances small,
            WriteOffLists lists,
            WriteOffs writeOffs,
            GrantedCreditors granted,
            CreditorDays days,
            AccountLocks locks,
            ResolutionProcesses processes) {
        this.small = small;
        this.lists = lists;
        this.writeOffs = writeOffs;
        this.granted = granted;
        this.days = days;
        this.locks = locks;
        this.processes = processes;
    }

    /**
     * Makes the list; nothing is booked before it is approved.
     *
     * @return its id
     * @throws InvalidInput when nothing is that small and old, or lists hold as much as they may
     */
    @Transactional
    public long propose(WriteOffListOrder order, String by) {
        if (order.creditor() == null) {
            throw new InvalidInput("creditor", say("missing"));
        }
        var creditor = granted.get(order.creditor());
        var currency = order.currency() == null ? creditor.terms().currency() : order.currency();
        var terms = small.terms(creditor, currency);
        var today = days.today(creditor.terms().zone());
        locks.take(small.find(creditor, currency, terms, today).keySet());
        var found = small.find(creditor, currency, terms, today);
        if (found.isEmpty()) {
            throw new InvalidInput("creditor", why(terms, small.listed(creditor.id(), currency, today), currency));
        }
        var id = lists.add(creditor.id(), currency, terms, by);
        var authority = new WriteOffAuthority(true, terms.approver(), "SMALL_BALANCE", terms.decisionId(), null);
        found.forEach((account, items) -> add(id, account, items, authority, by));
        processes.start(
                "write-off", "write-off-list:" + id, Map.of("group", WriteOffAuthority.groups(terms.approver())));
        return id;
    }

    private static Sentence why(SmallBalanceTerms terms, BigDecimal listed, String currency) {
        return terms.runLimit().subtract(listed).compareTo(terms.itemLimit()) < 0
                ? say("writeOff.listsFull", money(listed, currency), money(terms.runLimit(), currency))
                : say("writeOff.nothingSmall", money(terms.itemLimit(), currency), terms.olderThan());
    }

    private void add(long list, long account, Map<Long, BigDecimal> items, WriteOffAuthority authority, String by) {
        var order = new WriteOffOrder(account, null, null, WriteOffCause.SMALL_BALANCE, "List " + list);
        var sum = items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        writeOffs.add(order, list, items, sum, authority, by);
    }
}
