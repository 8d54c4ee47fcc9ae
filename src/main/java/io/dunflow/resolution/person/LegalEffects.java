package io.dunflow.resolution.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What facts about people did, and how that ended. */
@Repository
public class LegalEffects {

    private static final String SELECT =
            """
            select e.*, f.kind as fact, x.outcome, x.found, x.at as ended_at
            from legal_effect e join person_fact f on f.id = e.fact_id left join legal_effect_end x on x.effect_id = e.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LegalEffects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<LegalEffect> find(long id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query(LegalEffect.class)
                .optional();
    }

    /** What a fact did to the accounts of these creditors, in its order. */
    public List<LegalEffect> ofFact(long factId, Long[] creditors) {
        return jdbc.sql(SELECT + " join account a on a.id = e.account_id"
                        + " where e.fact_id = ? and a.creditor_id = any(?) order by e.id")
                .params(factId, creditors)
                .query(LegalEffect.class)
                .list();
    }

    /** What a fact did to one account, in its order. */
    List<LegalEffect> onAccount(long factId, long accountId) {
        return jdbc.sql(SELECT + " where e.fact_id = ? and e.account_id = ? order by e.id")
                .params(factId, accountId)
                .query(LegalEffect.class)
                .list();
    }

    /** What stands of a fact, the last first: it is undone in this order. */
    List<LegalEffect> standingOf(long factId) {
        return jdbc.sql(SELECT + " where e.fact_id = ? and x.effect_id is null order by e.id desc")
                .param(factId)
                .query(LegalEffect.class)
                .list();
    }

    /** The same of one account. */
    public List<LegalEffect> standingOn(long factId, long accountId) {
        return standingOf(factId).stream()
                .filter(effect -> effect.accountId() == accountId)
                .toList();
    }

    /** Whether any fact has this effect on the account now. */
    public boolean stands(long accountId, String effect) {
        return fact(accountId, effect).isPresent();
    }

    /** Because of what the effect stands on the account: the oldest such fact. */
    Optional<FactKind> fact(long accountId, String effect) {
        return jdbc.sql("select f.kind from standing_effect e join person_fact f on f.id = e.fact_id"
                        + " where e.account_id = ? and e.effect = ? and e.target is null order by e.id limit 1")
                .params(accountId, effect)
                .query(FactKind.class)
                .optional();
    }

    /** What stands on the account itself: each effect with the oldest fact that it is because of. */
    Map<String, FactKind> because(long accountId) {
        return jdbc
                .sql("select distinct on (e.effect) e.effect, f.kind from standing_effect e"
                        + " join person_fact f on f.id = e.fact_id where e.account_id = ? and e.target is null"
                        + " order by e.effect, e.id")
                .param(accountId)
                .query((row, n) -> Map.entry(row.getString("effect"), FactKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each fact that has the effect on the account now, the oldest first. */
    public List<LegalEffect> standingOn(long accountId, String effect) {
        return jdbc.sql(SELECT + " where e.account_id = ? and e.effect = ? and e.target is null and x.effect_id is null"
                        + " order by e.id")
                .params(accountId, effect)
                .query(LegalEffect.class)
                .list();
    }

    /** The earliest day from which on the effect is owed to a fact that stands; empty when none does. */
    public Optional<LocalDate> opened(long accountId, String effect) {
        return jdbc.sql("select min(f.opened_on) as day from standing_effect e join person_fact f on f.id = e.fact_id"
                        + " where e.account_id = ? and e.effect = ? and e.target is null having count(*) > 0")
                .params(accountId, effect)
                .query(LocalDate.class)
                .optional();
    }

    /** Whether the fact acts on the target now. */
    public boolean actsOn(long factId, String effect, String target) {
        return jdbc.sql("select exists (select from standing_effect where fact_id = ? and effect = ? and target = ?)")
                .params(factId, effect, target)
                .query(Boolean.class)
                .single();
    }

    /** The state that the target had before the first fact that still acts on it; empty when none does. */
    public Optional<String> before(String target) {
        return jdbc.sql("select state_before from standing_effect where target = ? order by id limit 1")
                .param(target)
                .query(String.class)
                .optional();
    }

    /** What stands of this effect on a target, whichever fact it is because of, the oldest first. */
    List<LegalEffect> standingAt(String target, String effect) {
        return jdbc.sql(SELECT + " where e.target = ? and e.effect = ? and x.effect_id is null order by e.id")
                .params(target, effect)
                .query(LegalEffect.class)
                .list();
    }

    /** Whether the same also follows from another fact. */
    boolean othersStand(LegalEffect effect) {
        return jdbc.sql(
                        """
                        select exists (select from standing_effect where account_id = :account and effect = :effect
                          and target is not distinct from :target and task is not distinct from :task
                          and fact_id <> :fact)
                        """)
                .param("account", effect.accountId())
                .param("effect", effect.effect())
                .param("target", effect.target())
                .param("task", effect.task())
                .param("fact", effect.factId())
                .query(Boolean.class)
                .single();
    }

    /** Records what a fact did to something of an account, with the state to go back to. */
    public LegalEffect add(PersonFact fact, long accountId, LegalRule rule, LegalAct.Change change, LocalDate dueOn) {
        var id = jdbc.sql(
                        """
                        insert into legal_effect (fact_id, account_id, effect, target, state_before, task, asked_group, asked_days, due_on,
                          pending, decision_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        fact.id(),
                        accountId,
                        rule.effect(),
                        change.target(),
                        change.stateBefore(),
                        rule.task(),
                        rule.group(),
                        rule.days(),
                        dueOn,
                        change.pending(),
                        rule.decisionId(),
                        now())
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    /** Records that an effect is over, what became of it, and what was found in its place. */
    public void end(LegalEffect effect, String outcome, String found, String by) {
        jdbc.sql("insert into legal_effect_end (effect_id, outcome, found, actor, at) values (?, ?, ?, ?, ?)")
                .params(effect.id(), outcome, found, by, now())
                .update();
    }

    /** Records that a person decided what becomes of the target. */
    void decided(LegalEffect effect, String found, String why, String by) {
        jdbc.sql("insert into legal_effect_end (effect_id, outcome, found, reason, actor, at)"
                        + " values (?, 'ENDED', ?, ?, ?, ?)")
                .params(effect.id(), found, why, by, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
