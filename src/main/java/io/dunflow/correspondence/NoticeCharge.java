package io.dunflow.correspondence;

import io.dunflow.ledger.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A charge as a notice claims it.
 *
 * @param invoice number of the invoice on top of which it is; null when it is of the account
 * @param no instalment of the invoice, from 1
 * @param instalments how many the invoice has
 * @param amount what is claimed of it
 * @param law of interest, such as BGB_288_2; else null
 * @param through last day of interest; else null
 * @param lines that it is the sum of; none where it is a sum by itself
 */
record NoticeCharge(
        long id,
        ChargeKind kind,
        String invoice,
        int no,
        int instalments,
        BigDecimal amount,
        String law,
        LocalDate through,
        List<Line> lines) {

    /** A stretch of days of one rate and one base; rate in percent a year, basis the days of the year. */
    record Line(
            long chargeId,
            LocalDate fromDate,
            LocalDate through,
            int days,
            BigDecimal base,
            BigDecimal rate,
            String basis,
            BigDecimal amount) {}
}
