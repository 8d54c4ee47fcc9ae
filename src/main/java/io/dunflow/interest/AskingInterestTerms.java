package io.dunflow.interest;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.policy.Sitting;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Asks the table {@code interest-terms} what interest a regime gives. */
@Component
public class AskingInterestTerms {

    /** Its key. */
    public static final String TABLE = "interest-terms";

    /**
     * The terms of a regime.
     *
     * @param invoiceDate the day whose law counts
     * @throws InvalidInput when there is no such regime
     */
    public InterestTerms of(String regime, LocalDate invoiceDate, Sitting sitting) {
        var facts = new HashMap<String, Object>();
        facts.put("regime", regime);
        facts.put("invoiceDate", invoiceDate);
        var answer = sitting.ask(TABLE, facts);
        if (!answer.hit()) {
            throw new InvalidInput("regime", say("interest.regime", regime));
        }
        return InterestTerms.of(answer);
    }
}
