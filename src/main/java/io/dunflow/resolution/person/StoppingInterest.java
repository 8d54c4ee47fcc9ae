package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.stereotype.Component;

/** The account bears interest no more from the day on which the fact began: letters look for the effect when they claim. */
@Component
class StoppingInterest implements LegalAct {

    @Override
    public String word() {
        return "STOP_INTEREST";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }
}
