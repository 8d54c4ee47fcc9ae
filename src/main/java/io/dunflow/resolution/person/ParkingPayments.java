package io.dunflow.resolution.person;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.ParkingMoney;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * PARK_PAYMENTS: money with a value date of the opening or later may have to be given back. It is parked, and whoever the
 * table names decides about each payment once, however many facts let it be parked; when the fact is withdrawn it pays what it would have paid.
 */
@Component
class ParkingPayments implements LegalAct {

    static final String WORD = "PARK_PAYMENTS";

    private static final Set<String> MONEY = Set.of("PAYMENT", "IMPORT");

    private final LegalEffects effects;
    private final ParkedPayments parked;
    private final PersonFacts facts;
    private final ParkingMoney parking;
    private final ResolutionProcesses processes;
    private final BusinessDays businessDays;
    private final CreditorDays days;

    ParkingPayments(
            LegalEffects effects,
            ParkedPayments parked,
            PersonFacts facts,
            ParkingMoney parking,
            ResolutionProcesses processes,
            BusinessDays businessDays,
            CreditorDays days) {
        this.effects = effects;
        this.parked = parked;
        this.facts = facts;
        this.parking = parking;
        this.processes = processes;
        this.businessDays = businessDays;
        this.days = days;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public boolean asksAtOnce() {
        return false;
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }

    /** Money that was booked before the fact became known. */
    @Override
    public void begun(LegalEffect effect, LegalRule rule) {
        park(new Long[] {effect.accountId()});
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        if (effect.target() == null) {
            return Undone.ENDED;
        }
        parking.release(effect.targetId(), fact.withdrawnBy());
        return Undone.RESTORED;
    }

    @Override
    public void ended(LegalEffect effect) {
        if (effect.task() != null && effect.target() != null && processes.tell(effect.key(), "ground-gone", Map.of())) {
            asked(effect.target()).findFirst().ifPresent(this::ask);
        }
    }

    /** Standing effects of other facts on the same payment for which somebody is to be asked. */
    private Stream<LegalEffect> asked(String target) {
        return effects.standingAt(target, WORD).stream().filter(effect -> effect.task() != null);
    }

    private void ask(LegalEffect effect) {
        processes.start("follow-up", effect.key(), Map.of("group", effect.askedGroup()));
    }

    /** Money came in, or the bank took some back about which nobody has to decide any more. */
    @EventListener
    void on(AccountsChanged changed) {
        var accounts = changed.accountIds().toArray(Long[]::new);
        if (MONEY.contains(changed.cause())) {
            park(accounts);
        } else if (changed.cause().equals("REVERSAL")) {
            var returned = parked.returned(accounts).stream()
                    .map(id -> effects.find(id).orElseThrow())
                    .toList();
            returned.forEach(effect -> effects.end(effect, "ENDED", "RETURNED", Actor.POLICY));
            returned.forEach(this::ended);
        }
    }

    private void park(Long[] accounts) {
        parked.suspects(accounts).forEach(this::park);
    }

    private void park(ParkedPayments.Suspect one) {
        var due = one.task() == null
                ? null
                : businessDays.plus(days.calendarOf(one.accountId()), days.todayOf(one.accountId()), one.days());
        var target = "credit:" + one.creditId();
        boolean askedAlready = asked(target).findAny().isPresent();
        var effect = effects.add(
                facts.find(one.factId()).orElseThrow(),
                one.accountId(),
                one.rule(),
                new Change(target, null, false),
                due);
        parking.park(one.creditId(), one.fact().name(), Actor.POLICY);
        if (one.task() != null && !askedAlready) {
            ask(effect);
        }
    }
}
