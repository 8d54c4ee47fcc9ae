package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * STOP_CALLS: nobody calls or visits; a case at a collector or an account manager waits until that is allowed again.
 */
@Component
class StoppingCalls implements LegalAct {

    static final String WORD = "STOP_CALLS";

    private final RestingCalls resting;
    private final EndingCallBacks callBacks;
    private final AskingToCall asking;

    StoppingCalls(RestingCalls resting, EndingCallBacks callBacks, AskingToCall asking) {
        this.resting = resting;
        this.callBacks = callBacks;
        this.asking = asking;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }

    @Override
    public void begun(LegalEffect effect, LegalRule rule) {
        callBacks.stop(effect.accountId());
        resting.question(effect.accountId());
    }

    @Override
    public void ended(LegalEffect effect) {
        asking.again(effect.accountId());
        resting.question(effect.accountId());
    }
}
