package io.dunflow.disclosure;

import io.dunflow.ledger.Creditor;
import java.util.Locale;

/**
 * For whom a sheet is made.
 *
 * @param segment as table {@code segmentation} answers it
 * @param kind BUSINESS or CONSUMER
 */
record Customers(Creditor creditor, String segment, String kind, String language) {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    String currency() {
        return creditor.terms().currency();
    }
}
