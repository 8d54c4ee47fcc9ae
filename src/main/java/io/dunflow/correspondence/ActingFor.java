package io.dunflow.correspondence;

/**
 * That whoever gets a notice acts for the debtor, who stays liable (domain rule 2.14): a letter must not take the one for
 * the other.
 *
 * @param estate the debtor has died
 * @param first nothing was written to whoever acts before
 */
record ActingFor(boolean estate, boolean first) {}
