package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item as a notice shows it.
 *
 * @param invoice number of the invoice
 * @param no instalment of the invoice, from 1
 * @param instalments how many the invoice has
 * @param open what is open of it now
 * @param received what was paid of it and stayed
 * @param letterOn day of the letter whose claim it takes back; null when it is no correction
 * @param before what that letter claimed
 * @param beside of a settlement or plan: what is open of it beyond what was agreed of it
 * @param charged what stands on top of it now: interest, a fixed sum, fees
 */
record NoticeItem(
        String invoice,
        LocalDate issuedOn,
        int no,
        int instalments,
        boolean claimed,
        int level,
        LocalDate dueDate,
        BigDecimal amount,
        String reason,
        BigDecimal open,
        BigDecimal received,
        LocalDate letterOn,
        BigDecimal before,
        BigDecimal beside,
        BigDecimal charged) {}
