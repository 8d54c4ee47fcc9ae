package io.dunflow.agency;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an agency gets for what it collects.
 *
 * @param creditor code; null: of all creditors
 * @param commissionPercent of what is paid to it
 * @param directPercent of what is paid to us while it has the items
 * @param beforeNamedDate also of money with a value date up to the date that the pre-placement notice names
 * @param afterEnd also of money with a value date after it gave the items back
 */
public record AgencyContract(
        String creditor,
        String currency,
        @Ratio BigDecimal commissionPercent,
        @Ratio BigDecimal directPercent,
        boolean beforeNamedDate,
        boolean afterEnd,
        LocalDate validFrom) {}
