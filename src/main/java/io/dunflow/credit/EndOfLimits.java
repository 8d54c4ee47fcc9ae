package io.dunflow.credit;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Proposes the last day of a limit that a person sets or keeps, which counts where that person names none. */
@Component
class EndOfLimits {

    private final CreditLimits limits;
    private final CheckingLimits checking;

    EndOfLimits(CreditLimits limits, CheckingLimits checking) {
        this.limits = limits;
        this.checking = checking;
    }

    /** Of a review because the limit ends, the day until which it is given anew; else as it stands. Null: no last day. */
    LocalDate proposed(CreditCase one) {
        return one.renewUntil() != null ? one.renewUntil() : standing(one);
    }

    /** The last day of the limit that counts; null when there is none, or it has passed. */
    LocalDate standing(CreditCase one) {
        return limits.latest(one.debtorId(), one.scope())
                .map(CreditLimit::validUntil)
                .filter(day -> !day.isBefore(checking.today(one.debtorId())))
                .orElse(null);
    }

    /** The decision with its day. */
    CaseDecision decided(CreditCase one, CaseDecision decision) {
        return decision.validUntil() == null ? decision.until(proposed(one)) : decision;
    }
}
