package io.dunflow.resolution;

import io.dunflow.ledger.AccountsChanged;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * PARK_PAYMENTS: money with a value date of the opening or later may have to be given back: finance looks at each payment.
 * It stays booked; who has to give it back returns it.
 */
@Component
class ParkingPayments implements LegalAct {

    private static final String TASK = "SUSPECT_PAYMENT";
    private static final int DAYS = 2;

    private final LegalEffects effects;
    private final PersonFacts facts;
    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    ParkingPayments(LegalEffects effects, PersonFacts facts, ResolutionProcesses processes, JdbcClient jdbc) {
        this.effects = effects;
        this.facts = facts;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "PARK_PAYMENTS";
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
    public void ended(LegalEffect effect) {
        if (effect.target() != null) {
            processes.tell(effect.key(), "ground-gone", Map.of());
        }
    }

    @EventListener
    void on(AccountsChanged changed) {
        if (changed.cause().equals("PAYMENT") || changed.cause().equals("IMPORT")) {
            park(changed.accountIds().toArray(Long[]::new));
        }
    }

    private void park(Long[] accounts) {
        jdbc.sql(
                        """
                        select e.fact_id, e.account_id, c.id as credit_id, day_in(k.zone, e.at) as day
                        from standing_effect e join person_fact f on f.id = e.fact_id
                        join account a on a.id = e.account_id join creditor k on k.id = a.creditor_id
                        join credit c on c.account_id = e.account_id and c.kind = 'PAYMENT' and c.value_date >= f.opened_on
                        where e.account_id = any(:accounts) and e.effect = 'PARK_PAYMENTS' and e.target is null
                          and not exists (select from legal_effect o where o.fact_id = e.fact_id
                            and o.effect = 'PARK_PAYMENTS' and o.target = 'credit:' || c.id)
                        order by c.id
                        """)
                .param("accounts", accounts)
                .query(Suspect.class)
                .list()
                .forEach(this::park);
    }

    private void park(Suspect one) {
        var rule = new LegalRule(word(), TASK, "finance", DAYS, null);
        var effect = effects.add(
                facts.find(one.factId()).orElseThrow(),
                one.accountId(),
                rule,
                new Change("credit:" + one.creditId(), null, false),
                null);
        processes.start("follow-up", effect.key(), Map.of("group", rule.group()));
    }

    /** A payment that came at or after the opening. */
    record Suspect(long factId, long accountId, long creditId) {}
}
