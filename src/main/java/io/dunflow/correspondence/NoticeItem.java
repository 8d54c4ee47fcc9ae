package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item as a notice shows it.
 *
 * @param invoice number of the invoice
 * @param no instalment of the invoice, from 1
 * @param instalments how many the invoice has
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
        String reason) {}
