package io.dunflow.resolution.person;

import io.dunflow.ledger.SuspectMoney;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Money with a value date of the opening or later, while a fact stands that lets payments be parked. */
@Component
class SuspectPayments implements SuspectMoney {

    private final LegalEffects effects;

    SuspectPayments(LegalEffects effects) {
        this.effects = effects;
    }

    @Override
    public boolean isSuspect(long accountId, LocalDate valueDate) {
        return effects.opened(accountId, ParkingPayments.WORD)
                .filter(opened -> !valueDate.isBefore(opened))
                .isPresent();
    }
}
