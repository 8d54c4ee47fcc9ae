package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps looking for who owes or acts now: a task whose word in the table {@code legal-status-effects} begins with FIND_ is
 * asked again until somebody is named, or whoever looks gives up and says why.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Searching {

    private static final String WORDS = "FIND_";
    private static final String AGAIN = "AGAIN";

    private final LegalEffects effects;
    private final JdbcClient jdbc;
    private final Clock clock;

    Searching(LegalEffects effects, JdbcClient jdbc, Clock clock) {
        this.effects = effects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody is looked for. */
    public static boolean isSearch(String task) {
        return task != null && task.startsWith(WORDS);
    }

    /**
     * Answers a task about an effect that was completed while nobody was named; a task that looks for nobody asks nothing.
     *
     * @param answer AGAIN or GIVE_UP
     * @return whether it is asked again
     * @throws InvalidInput when there is no answer, or nothing says why it is given up
     */
    public boolean answered(long effectId, String answer, String note, String by) {
        var effect = effects.find(effectId).orElseThrow();
        if (!isSearch(effect.task())) {
            return false;
        }
        if (answer == null || !List.of(AGAIN, "GIVE_UP").contains(answer)) {
            throw new InvalidInput("followUpSearch", say("fact.search"));
        }
        boolean again = answer.equals(AGAIN);
        if (!again) {
            Reason.demand(note);
        }
        jdbc.sql("insert into fact_search (effect_id, answer, note, answered_by, at) values (?, ?, ?, ?, ?)")
                .params(effectId, answer, note, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return again;
    }
}
