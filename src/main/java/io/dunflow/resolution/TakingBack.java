package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.UserAtWork;
import org.springframework.stereotype.Component;

/** Lets only a lead take back what a lead had to agree to: what one may not give alone, one does not undo alone. */
@Component
public class TakingBack {

    private static final String LEAD = "lead";

    private final UserAtWork user;

    TakingBack(UserAtWork user) {
        this.user = user;
    }

    /**
     * Passes when nobody had to agree, a lead is at work, or the program by itself.
     *
     * @param approvedBy the lead who agreed; null where nobody had to, or did not yet
     * @throws NotYours saying that a lead takes it back
     */
    public void demand(String approvedBy) {
        if (approvedBy != null) {
            user.now().filter(one -> !one.groups().contains(LEAD)).ifPresent(one -> {
                throw new NotYours(say("agreement.leadTakesBack", approvedBy));
            });
        }
    }
}
