/** Whom to give credit: what debtors may come to owe, their limits, and what is decided about their orders. */
package io.dunflow.credit;
