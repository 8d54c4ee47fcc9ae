package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is true of a person, and takes it back. Both act at once, in the same transaction, on all accounts of all
 * creditors: who may see only some of them still has to say it, for the law asks nobody's grant.
 */
@Component
public class RecordingFacts {

    /** In years; whoever writes an earlier day slipped, and all that was paid since would be doubted. */
    private static final int LONGEST_AGO = 10;

    private final PersonFacts facts;
    private final ActingOnFacts acting;
    private final PersonAccess access;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final Clock clock;

    RecordingFacts(
            PersonFacts facts,
            ActingOnFacts acting,
            PersonAccess access,
            AccountLocks locks,
            CreditorDays days,
            Clock clock) {
        this.facts = facts;
        this.acting = acting;
        this.access = access;
        this.locks = locks;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Records a fact.
     *
     * @return id of the fact
     * @throws InvalidInput when it is incomplete, names no debtor, begins on a day to come, or cannot be true of such a debtor
     * @throws Refused when the same is known already
     */
    @Transactional
    public long record(FactOrder order, String by) {
        order.refuseIncomplete();
        var person = facts.personOf(order.debtor())
                .filter(access::seen)
                .orElseThrow(() -> new InvalidInput("debtor", say("fact.nobody", order.debtor())));
        var accounts = locked(person);
        var today = accounts.isEmpty() ? LocalDate.now(clock) : days.earliest(accounts);
        refuseWrong(order, today);
        facts.ofDebtor(order.debtor()).stream()
                .filter(fact -> fact.stands() && fact.kind() == order.kind())
                .findFirst()
                .ifPresent(known -> {
                    throw new Refused(say("fact.known", known.id(), known.openedOn()));
                });
        var id = facts.add(person, order, order.openedOn() == null ? today : order.openedOn(), by);
        acting.begin(facts.find(id).orElseThrow(), accounts);
        return id;
    }

    /**
     * Names who acts for the person, which nobody knew when the fact was recorded: from now on they get the letters.
     *
     * @throws Refused when somebody is named already, or the fact was withdrawn
     */
    @Transactional
    public void represent(long factId, Representative representative, String source, String by) {
        if (representative == null) {
            throw new InvalidInput("representative", say("missing"));
        }
        representative.refuseIncomplete();
        FactOrder.demandSource(source);
        var accounts = locked(access.fact(factId).personId());
        var known = access.fact(factId);
        if (!known.stands()) {
            throw new Refused(say("fact.withdrawn", factId));
        }
        if (known.representative() != null) {
            throw new Refused(say("fact.represented", factId, known.representative()));
        }
        facts.name(factId, representative, source, by);
        acting.represent(facts.find(factId).orElseThrow(), accounts);
    }

    /**
     * Withdraws a fact that was wrong, or is over: each state is again what it was, unless something else changed it.
     *
     * @throws Refused when it was withdrawn already
     */
    @Transactional
    public void withdraw(long factId, String reason, String by) {
        Reason.demand(reason);
        var known = access.fact(factId);
        locked(known.personId());
        if (!access.fact(factId).stands()) {
            throw new Refused(say("fact.withdrawn", factId));
        }
        facts.withdraw(factId, reason, by);
        acting.undo(facts.find(factId).orElseThrow());
    }

    /** Accounts before the person, as whoever ends a call holds an account already; then what came in between. */
    private List<Long> locked(long person) {
        locks.take(facts.accountsOf(person));
        var accounts = facts.lockedAccountsOf(person);
        locks.take(accounts);
        return accounts;
    }

    private void refuseWrong(FactOrder order, LocalDate today) {
        if (order.openedOn() != null && order.openedOn().isAfter(today)) {
            throw new InvalidInput("openedOn", say("fact.ahead", order.openedOn(), today));
        }
        var farBack = today.minusYears(LONGEST_AGO);
        if (order.openedOn() != null && order.openedOn().isBefore(farBack)) {
            throw new InvalidInput("openedOn", say("fact.longAgo", order.openedOn(), farBack));
        }
        if (order.knownAt() != null
                && order.knownAt().isBefore(farBack.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw new InvalidInput("knownAt", say("fact.longAgo", order.knownAt(), farBack));
        }
        if (order.knownAt() != null && order.knownAt().isAfter(clock.instant())) {
            throw new InvalidInput("knownAt", say("fact.ahead", order.knownAt(), today));
        }
        for (var day : List.of("deadline", "reviewOn")) {
            var until = day.equals("deadline") ? order.deadline() : order.reviewOn();
            if (until != null && until.isBefore(today)) {
                throw new InvalidInput(day, say("fact.past", until, today));
            }
        }
    }
}
