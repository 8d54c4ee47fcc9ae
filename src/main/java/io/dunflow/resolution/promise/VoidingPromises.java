package io.dunflow.resolution.promise;

import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.LegalAct;
import io.dunflow.resolution.person.LegalEffect;
import io.dunflow.resolution.person.LegalEffects;
import io.dunflow.resolution.person.LegalRule;
import io.dunflow.resolution.person.PersonFact;
import io.dunflow.resolution.person.PersonFacts;
import io.dunflow.resolution.plan.CoveringAgain;
import io.dunflow.resolution.promise.Promises.Judgement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * VOID_PROMISES: an open promise is void, not broken, and counts in no figure; so does one that was kept with money that is
 * taken back meanwhile.
 */
@Component
class VoidingPromises implements LegalAct {

    /** Cause of a promise that has the state again that it had before the fact. */
    static final String RESTORED = "FACT_WITHDRAWN";

    private final Promises promises;
    private final EndingPromises ending;
    private final LegalEffects effects;
    private final PersonFacts facts;
    private final Covering covering;
    private final CoveringAgain again;
    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    VoidingPromises(
            Promises promises,
            EndingPromises ending,
            LegalEffects effects,
            PersonFacts facts,
            Covering covering,
            CoveringAgain again,
            ResolutionProcesses processes,
            JdbcClient jdbc) {
        this.promises = promises;
        this.ending = ending;
        this.effects = effects;
        this.facts = facts;
        this.covering = covering;
        this.again = again;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "VOID_PROMISES";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.OF_ACCOUNT);
        for (var promise : promises.ofAccount(accountId)) {
            if (promise.state().blocks()) {
                changes.add(Change.of(promise.key(), promise.state()));
                ending.end(
                        promise,
                        new Judgement(PromiseState.VOID, fact.kind().name(), promise.amount(), promise.counted()),
                        null,
                        fact.recordedBy());
            } else if (promise.state() == PromiseState.VOID) {
                effects.before(promise.key())
                        .ifPresent(before -> changes.add(new Change(promise.key(), before, false)));
            }
        }
        return changes;
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        return effect.target() == null ? Undone.ENDED : restore(fact, effect);
    }

    /**
     * Makes a promise void that was judged, and whose money went meanwhile.
     *
     * @param found what would be found of it if no fact stood
     * @return whether a fact stands that makes promises void
     */
    boolean voidsAgain(Promise promise, Judgement found, LocalDate runDate) {
        var standing = effects.standingOn(promise.accountId(), word());
        if (standing.isEmpty()) {
            return false;
        }
        var cause = standing.get(0).fact().name();
        promises.become(
                promise,
                new Judgement(PromiseState.VOID, cause, found.promised(), found.counted()),
                runDate,
                Actor.POLICY);
        standing.forEach(effect -> effects.add(
                facts.find(effect.factId()).orElseThrow(),
                promise.accountId(),
                LegalRule.silent(word()),
                Change.of(promise.key(), promise.state()),
                null));
        return true;
    }

    private Undone restore(PersonFact fact, LegalEffect effect) {
        var promise = promises.find(effect.targetId()).orElseThrow();
        if (promise.state() != PromiseState.VOID) {
            return Undone.changed(promise.state());
        }
        var before = PromiseState.valueOf(effect.stateBefore());
        var uncovered = before.judged() ? BigDecimal.ZERO : cover(promise);
        if (before == PromiseState.AWAITING_BANK) {
            covering.remark(Cover.PROMISE, promise.id(), before.name());
        }
        promises.become(
                promise,
                new Judgement(before, RESTORED, promise.amount(), promise.counted()),
                null,
                fact.withdrawnBy());
        if (before.judged()) {
            return Undone.RESTORED;
        }
        processes.start("promise-to-pay", promise.key(), Map.of());
        return uncovered.signum() == 0
                ? Undone.RESTORED
                : Undone.partly(uncovered.stripTrailingZeros().toPlainString());
    }

    /** Covers again what is still promised, and tells how much of it something else covers by now. */
    private BigDecimal cover(Promise promise) {
        again.cover(Cover.PROMISE, promise.id());
        return jdbc.sql(
                        """
                        select coalesce(sum(least(i.open_amount - x.covered, x.missing)), 0)
                        from agreement_owed x join item i on i.id = x.item_id
                        where x.cover = 'PROMISE' and x.cover_id = ?
                        """)
                .param(promise.id())
                .query(BigDecimal.class)
                .single();
    }
}
