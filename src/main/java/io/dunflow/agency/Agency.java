package io.dunflow.agency;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.util.List;

/**
 * Who collects for the operator.
 *
 * @param countries ISO 3166: where it works
 * @param licences where it may
 * @param kinds of debtors that it takes: BUSINESS, CONSUMER
 * @param largest debt that it takes; null: any
 * @param feePercent of what it collects, as it asks in general
 * @param recoveryPercent of what it was given it brought back, in the last year
 * @param complaintsPercent of those it wrote to complained
 * @param tone FRIENDLY, NEUTRAL or FIRM
 * @param answerDays business days in which it acknowledges a package
 */
public record Agency(
        String code,
        String name,
        List<String> countries,
        List<String> licences,
        List<String> kinds,
        @Ratio BigDecimal smallest,
        @Ratio BigDecimal largest,
        @Ratio BigDecimal feePercent,
        @Ratio BigDecimal recoveryPercent,
        @Ratio BigDecimal complaintsPercent,
        String tone,
        Integer answerDays,
        Boolean active) {

    Agency as(String its) {
        return new Agency(
                its,
                name,
                countries,
                licences,
                kinds,
                smallest,
                largest,
                feePercent,
                recoveryPercent,
                complaintsPercent,
                tone,
                answerDays,
                active);
    }
}
