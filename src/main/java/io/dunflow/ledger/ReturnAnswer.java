package io.dunflow.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * Money that went back, as the API shows it, and how its payment stands since.
 *
 * @param kind RETURN or REFUND
 * @param fee absent when the bank asks for none
 */
record ReturnAnswer(
        long account,
        String reference,
        String kind,
        String cause,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fee,
        CreditAnswer payment) {

    static ReturnAnswer of(MoneyBack back, BigDecimal fee, BookedCredit payment, String currency) {
        return new ReturnAnswer(
                payment.accountId(),
                back.reference(),
                back.kind().name(),
                back.cause(),
                text(fee, currency),
                CreditAnswer.of(payment, currency, null));
    }

    private static String text(BigDecimal fee, String currency) {
        return fee == null ? null : Amounts.text(fee, currency);
    }
}
