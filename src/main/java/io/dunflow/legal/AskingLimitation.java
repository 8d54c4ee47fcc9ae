package io.dunflow.legal;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Sitting;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the table {@code limitation} how long a kind of debt can be enforced. */
@Component
class AskingLimitation {

    /** The terms; empty where no row is for such a debt: then nobody says when it becomes time-barred. */
    Optional<LimitationTerms> of(DebtKind debt, Sitting sitting) {
        var facts = new HashMap<String, Object>();
        facts.put("jurisdiction", debt.jurisdiction());
        facts.put("kind", debt.kind());
        facts.put("claim", debt.claim());
        var answer = sitting.ask("limitation", facts);
        return answer.integer("years").map(years -> terms(years, answer));
    }

    private static LimitationTerms terms(int years, Answer answer) {
        return new LimitationTerms(
                years,
                answer.text("from").orElse("DUE_DATE").equals("END_OF_YEAR"),
                answer.flag("acknowledgement"),
                answer.text("planForm").orElse("SIGNED"),
                answer.flag("partPayment"),
                answer.flag("planRests"),
                answer.flag("negotiationRests"),
                answer.integer("afterNegotiation").orElse(0),
                answer.integer("afterCourt").orElse(0),
                answer.integer("restAfterCourt").orElse(0),
                answer.integer("titleYears").orElse(years),
                answer.integer("warnDays").orElse(0),
                answer.text("reason").orElse("NO_REASON"),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }
}
