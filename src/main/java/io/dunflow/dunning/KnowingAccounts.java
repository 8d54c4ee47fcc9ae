package io.dunflow.dunning;

import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is known about an account, for tables that are asked outside a run: terms of promises, plans, offers. */
@Component
public class KnowingAccounts {

    private final Candidates candidates;

    KnowingAccounts(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * The facts of the account that the tables of a run may ask, with {@code policy} and {@code segment} as they count on
     * the day.
     */
    @Transactional
    public Facts of(long accountId, LocalDate day, Sitting sitting) {
        var account = candidates
                .facts(List.of(accountId), day, Wanted.EVERYTHING, sitting)
                .get(0);
        var facts = KnownFacts.OF_ACCOUNT.of(account, day);
        var policy = sitting.ask("policy-choice", facts).text("policy").orElse("NONE");
        var chosen = facts.and(Map.of("policy", policy));
        var segment = sitting.ask("segmentation", chosen).text("segment").orElse("NO_RULE");
        return chosen.and(Map.of("segment", segment));
    }
}
