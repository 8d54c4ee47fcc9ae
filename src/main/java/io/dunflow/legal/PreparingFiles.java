package io.dunflow.legal;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares the file of an approved action: its items are claimed by nobody else from now on, at most with what the letter
 * before claim claimed less what was paid since.
 */
@Component
public class PreparingFiles {

    private final LegalActions actions;
    private final SuableItems suable;
    private final EndingLegalActions ending;
    private final Covering covering;
    private final Notices notices;
    private final AccountLocks locks;
    private final CreditorDays days;

    PreparingFiles(
            LegalActions actions,
            SuableItems suable,
            EndingLegalActions ending,
            Covering covering,
            Notices notices,
            AccountLocks locks,
            CreditorDays days) {
        this.actions = actions;
        this.suable = suable;
        this.ending = ending;
        this.covering = covering;
        this.notices = notices;
        this.locks = locks;
        this.days = days;
    }

    /**
     * Covers what may still be taken to court; the rest goes back to where it came from.
     *
     * @return the action as it is then: APPROVED, or LOST when nothing is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LegalAction prepare(long caseId) {
        var action = actions.ofCase(caseId).orElseThrow();
        locks.take(action.accountId());
        var today = days.todayOf(action.accountId());
        var items = suable.of(action, today);
        items.stream()
                .filter(item -> item.why() != null)
                .forEach(item -> ending.takeOut(action, item.id(), item.why()));
        var sued = items.stream().filter(item -> item.why() == null).toList();
        if (sued.isEmpty()) {
            ending.release(action, LegalState.LOST, "NOTHING_LEFT", null, Actor.POLICY);
        } else {
            actions.become(action, LegalState.APPROVED, null, null, action.approvedBy());
            sued.forEach(item -> cover(action, item, today));
            actions.lookAgain(action.id(), today.plusDays(action.askDays()), today);
            notices.withdrawGroundless(Set.of(action.accountId()));
        }
        return actions.find(action.id()).orElseThrow();
    }

    private void cover(LegalAction action, SuableItems.Suable item, LocalDate today) {
        actions.sued(action.id(), item.id(), item.amount());
        covering.cover(item.id(), Cover.LEGAL, action.id(), item.amount(), today);
    }
}
