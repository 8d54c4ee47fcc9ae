package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.stereotype.Component;

/** STOP_CALLS: nobody calls or visits; a case at a collector or an account manager waits until that is allowed again. */
@Component
class StoppingCalls implements LegalAct {

    private final RestingCalls resting;
    private final EndingCallBacks callBacks;

    StoppingCalls(RestingCalls resting, EndingCallBacks callBacks) {
        this.resting = resting;
        this.callBacks = callBacks;
    }

    @Override
    public String word() {
        return "STOP_CALLS";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }

    @Override
    public void begun(LegalEffect effect, LegalRule rule) {
        callBacks.ofAccount(effect.accountId());
        resting.question(effect.accountId());
    }

    @Override
    public void ended(LegalEffect effect) {
        resting.question(effect.accountId());
    }
}
