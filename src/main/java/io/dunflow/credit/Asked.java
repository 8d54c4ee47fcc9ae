package io.dunflow.credit;

import io.dunflow.ledger.Creditor;
import java.time.LocalDate;

/**
 * A question of which everything named was found.
 *
 * @param head the debtor at the top of the group
 * @param day today for the creditor
 */
record Asked(CreditQuestion question, Creditor creditor, long debtor, long head, LocalDate day) {}
