package io.dunflow.resolution.settlement;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.LegalAct.Change;
import io.dunflow.resolution.person.LegalAct.Undone;
import io.dunflow.resolution.person.LegalEffects;
import io.dunflow.resolution.person.LegalRule;
import io.dunflow.resolution.person.PersonFacts;
import io.dunflow.resolution.person.StoppedByFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Suspends settlements because of a fact about the person, and lets them go on when it is withdrawn. A suspended one
 * covers its items, nobody decides about it, and it does not lapse; the days in between are given back. The caller holds
 * the account's lock.
 */
@Component
public class SuspendingSettlements {

    private final Settlements settlements;
    private final LegalEffects effects;
    private final PersonFacts facts;
    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final ResolutionProcesses processes;
    private final ApplicationEventPublisher events;

    SuspendingSettlements(
            Settlements settlements,
            LegalEffects effects,
            PersonFacts facts,
            BusinessDays businessDays,
            CreditorDays days,
            ResolutionProcesses processes,
            ApplicationEventPublisher events) {
        this.events = events;
        this.settlements = settlements;
        this.effects = effects;
        this.facts = facts;
        this.businessDays = businessDays;
        this.days = days;
        this.processes = processes;
    }

    /** Keys of those that are suspended already. */
    public List<String> restingOn(long accountId) {
        return settlements.ofAccount(accountId).stream()
                .filter(settlement -> settlement.state() == SettlementState.SUSPENDED)
                .map(Settlement::key)
                .toList();
    }

    /** Lets all settlements of an account rest that are not over. */
    public List<Change> suspend(long accountId, String cause, String by) {
        var today = days.todayOf(accountId);
        var live = settlements.ofAccount(accountId).stream()
                .filter(settlement -> !settlement.state().ended() && settlement.state() != SettlementState.SUSPENDED)
                .toList();
        live.forEach(settlement -> {
            settlements.suspend(settlement, cause, today, by);
            processes.tell(settlement.key(), "settlement-suspended", Map.of());
        });
        return live.stream()
                .map(settlement -> Change.of(settlement.key(), settlement.state()))
                .toList();
    }

    /** One that goes on because of its money, while facts stand that suspend it, rests from the day of the first. */
    void suspendAgain(Settlement settlement) {
        var standing = effects.standingOn(settlement.accountId(), StoppedByFacts.OFFERS);
        if (standing.isEmpty()) {
            return;
        }
        var first = standing.get(0);
        var since = days.dayOf(settlement.accountId(), first.at().toInstant());
        settlements.suspend(settlement, first.fact().name(), since, Actor.POLICY);
        standing.stream()
                .filter(effect -> !effects.actsOn(effect.factId(), StoppedByFacts.OFFERS, settlement.key()))
                .forEach(effect -> effects.add(
                        facts.find(effect.factId()).orElseThrow(),
                        settlement.accountId(),
                        LegalRule.silent(StoppedByFacts.OFFERS),
                        Change.of(settlement.key(), settlement.state()),
                        null));
    }

    /** Lets a settlement go on in the state that it had, unless it changed meanwhile. */
    public Undone resume(long id, String by) {
        var settlement = settlements.find(id).orElseThrow();
        if (settlement.state() != SettlementState.SUSPENDED) {
            return Undone.changed(settlement.state());
        }
        var today = days.todayOf(settlement.accountId());
        var rested = ChronoUnit.DAYS.between(settlement.suspendedOn(), today);
        boolean inTime = !settlement.lastDay().isBefore(settlement.suspendedOn());
        settlements.resume(
                settlement,
                inTime ? settlement.payBy().plusDays(rested) : settlement.payBy(),
                inTime ? businessDayFrom(settlement, rested) : settlement.lastDay(),
                "FACT_WITHDRAWN",
                by);
        processes.tell(settlement.key(), "settlement-resumed", Map.of());
        if (inTime) {
            events.publishEvent(new SettlementGoesOn(id, rested > 0));
        }
        return Undone.RESTORED;
    }

    private LocalDate businessDayFrom(Settlement settlement, long rested) {
        return businessDays.next(
                days.calendarOf(settlement.accountId()), settlement.lastDay().plusDays(rested));
    }
}
