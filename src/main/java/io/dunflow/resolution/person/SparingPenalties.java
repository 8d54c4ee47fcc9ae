package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.stereotype.Component;

/** The account is spared fees and fixed compensation: letters look for the effect when they claim. */
@Component
class SparingPenalties implements LegalAct {

    @Override
    public String word() {
        return "STOP_PENALTIES";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }
}
