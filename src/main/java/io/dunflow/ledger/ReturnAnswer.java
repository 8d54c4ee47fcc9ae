package io.dunflow.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money that went back, as the API shows it, and how its payment stands since.
 *
 * @param kind RETURN or REFUND
 * @param fee absent when the bank asks for none
 * @param before what else of the payment went back, under other references: who tells the same part under two of them reads it
 */
record ReturnAnswer(
        long account,
        String reference,
        String kind,
        String cause,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fee,
        CreditAnswer payment,
        List<Part> before) {

    static ReturnAnswer of(MoneyBack back, List<GoneBack.Line> gone, BookedCredit payment, String currency) {
        var fee = gone.stream()
                .filter(line -> line.isFee() && line.reference().equals(back.reference()))
                .map(GoneBack.Line::amount)
                .findFirst()
                .orElse(null);
        return new ReturnAnswer(
                payment.accountId(),
                back.reference(),
                back.kind().name(),
                back.cause(),
                text(fee, currency),
                CreditAnswer.of(payment, currency, null),
                gone.stream()
                        .filter(line -> !line.isFee() && !line.reference().equals(back.reference()))
                        .map(line -> new Part(line.reference(), text(line.amount(), currency)))
                        .toList());
    }

    private static String text(BigDecimal fee, String currency) {
        return fee == null ? null : Amounts.text(fee, currency);
    }

    /** A part of a payment that went back. */
    record Part(String reference, String amount) {}
}
