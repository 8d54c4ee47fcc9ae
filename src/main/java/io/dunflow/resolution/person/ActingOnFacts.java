package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.person.LegalAct.Change;
import io.dunflow.resolution.person.LegalAct.Undone;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets a fact about a person act on accounts, and takes back what it did (domain rule 2.15). What no part of the program
 * acts on yet is kept as pending. The caller holds the locks of the accounts.
 */
@Component
class ActingOnFacts {

    private static final Logger log = LoggerFactory.getLogger(ActingOnFacts.class);

    private final AskingLegalEffects asking;
    private final LegalEffects effects;
    private final List<LegalAct> acts;
    private final ApplicationEventPublisher events;
    private final BusinessDays businessDays;
    private final CreditorDays days;

    ActingOnFacts(
            AskingLegalEffects asking,
            LegalEffects effects,
            List<LegalAct> acts,
            ApplicationEventPublisher events,
            BusinessDays businessDays,
            CreditorDays days) {
        this.asking = asking;
        this.effects = effects;
        this.acts = acts;
        this.events = events;
        this.businessDays = businessDays;
        this.days = days;
    }

    /**
     * Lets a fact act that has just become known.
     *
     * @throws InvalidInput when the table says of every account of the person that it cannot be true
     */
    void begin(PersonFact fact, Collection<Long> accounts) {
        var rules = asked(fact, accounts);
        if (!rules.isEmpty() && rules.values().stream().allMatch(ActingOnFacts::isRefused)) {
            throw new InvalidInput(
                    "kind",
                    say(
                            "fact.impossible",
                            fact.person(),
                            label("factKind", fact.kind().name())));
        }
        act(fact, rules);
    }

    void act(PersonFact fact, Collection<Long> accounts) {
        act(fact, asked(fact, accounts));
    }

    private Map<Long, List<LegalRule>> asked(PersonFact fact, Collection<Long> accounts) {
        var rules = new LinkedHashMap<Long, List<LegalRule>>();
        accounts.forEach(account -> rules.put(account, asking.of(fact, account)));
        return rules;
    }

    private static boolean isRefused(List<LegalRule> rules) {
        return rules.stream().anyMatch(LegalRule::refuses);
    }

    private void act(PersonFact fact, Map<Long, List<LegalRule>> rules) {
        var accounts = rules.keySet();
        rules.forEach((account, asked) ->
                asked.stream().filter(rule -> !rule.refuses()).forEach(rule -> act(fact, account, rule)));
        tell(accounts);
        log.info("Fact {} ({}) acts on {} accounts", fact.id(), fact.kind(), accounts.size());
    }

    private void act(PersonFact fact, long account, LegalRule rule) {
        var act = named(rule.effect());
        var changes = act == null ? List.of(Change.PENDING) : act.act(fact, account);
        for (var change : changes) {
            var due = act == null || act.asksAtOnce() ? dueOn(fact, account, rule) : null;
            var effect = effects.add(fact, account, rule, change, due);
            if (act != null) {
                act.begun(effect, rule);
            }
        }
    }

    private LocalDate dueOn(PersonFact fact, long account, LegalRule rule) {
        if (rule.task() == null) {
            return null;
        }
        var known = fact.deadline() == null ? fact.reviewOn() : fact.deadline();
        return known == null ? businessDays.plus(days.calendarOf(account), days.todayOf(account), rule.days()) : known;
    }

    /** Who acts for the person became known: ends what the table asks for no more, and does what it asks for now. */
    void represent(PersonFact fact, Collection<Long> accounts) {
        for (var account : accounts) {
            represent(
                    fact,
                    account,
                    asking.of(fact, account).stream()
                            .filter(rule -> !rule.refuses())
                            .toList());
        }
        tell(accounts);
        log.info("Fact {} ({}) has a representative, on {} accounts", fact.id(), fact.kind(), accounts.size());
    }

    private void represent(PersonFact fact, long account, List<LegalRule> rules) {
        var done = effects.onAccount(fact.id(), account);
        for (var effect : effects.standingOn(fact.id(), account)) {
            var act = named(effect.effect());
            if (rules.stream().noneMatch(rule -> rule.asksFor(effect))) {
                undo(fact, effect, fact.namedBy());
            } else if (act != null) {
                act.represented(fact, effect);
            }
        }
        rules.stream().filter(rule -> done.stream().noneMatch(rule::asksFor)).forEach(rule -> act(fact, account, rule));
    }

    /** Takes back what the withdrawn fact did, the last first. */
    void undo(PersonFact fact) {
        var accounts = new HashSet<Long>();
        for (var effect : effects.standingOf(fact.id())) {
            undo(fact, effect, fact.withdrawnBy());
            accounts.add(effect.accountId());
        }
        tell(accounts);
        log.info("Fact {} ({}) withdrawn on {} accounts", fact.id(), fact.kind(), accounts.size());
    }

    private void undo(PersonFact fact, LegalEffect effect, String by) {
        var act = named(effect.effect());
        var shared = effects.othersStand(effect);
        var undone = act == null || shared && effect.target() != null ? Undone.ENDED : act.undo(fact, effect);
        var outcome = shared ? Undone.OTHER_FACT : undone;
        effects.end(effect, outcome.outcome(), outcome.found(), by);
        if (act != null) {
            act.ended(effect);
        }
    }

    /** Letters that lost their ground are withdrawn, and whoever orders calls looks again. */
    private void tell(Collection<Long> accounts) {
        if (!accounts.isEmpty()) {
            events.publishEvent(new AccountsChanged(Set.copyOf(accounts), "FACT"));
        }
    }

    private LegalAct named(String effect) {
        return acts.stream()
                .filter(act -> act.word().equals(effect))
                .findFirst()
                .orElse(null);
    }
}
