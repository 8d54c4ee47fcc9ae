package io.dunflow.scenario.event;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.ApprovalOfOthers;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What accounts that are not in a scenario did to its runs: without them another person would have to approve. */
@Component
@ConditionalOnProperty("dunflow.stage")
class AccountsElsewhere implements ApprovalOfOthers {

    private Optional<Approval> asked = Optional.empty();

    /** Makes something happen while they ask for an approval. */
    void whileAsking(Optional<Approval> approval, Runnable what) {
        asked = approval;
        try {
            what.run();
        } finally {
            asked = Optional.empty();
        }
    }

    @Override
    public Optional<Approval> approval() {
        return asked;
    }
}
