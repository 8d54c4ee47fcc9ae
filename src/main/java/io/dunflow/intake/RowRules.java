package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What the fields of one line say about each other. */
final class RowRules {

    private RowRules() {}

    /** Fills what defaults to another field, and refuses what contradicts another field. */
    static void complete(Kind kind, Row row) {
        var values = row.values();
        switch (kind) {
            case OPEN_ITEMS -> {
                values.putIfAbsent(Field.INSTALMENT, "1");
                values.putIfAbsent(Field.OPEN_AMOUNT, values.get(Field.AMOUNT));
                notAbove(row, Field.OPEN_AMOUNT, Field.AMOUNT);
                notAbove(row, Field.DISPUTED, Field.OPEN_AMOUNT);
                notAbove(row, Field.TAX, Field.AMOUNT);
                discountInTerms(row);
            }
            case SETTLED_ITEMS -> values.putIfAbsent(Field.INSTALMENT, "1");
            case SALES -> periodRunsForward(row);
            case PAYMENTS, RETURNS -> values.putIfAbsent(Field.BOOKING_DATE, values.get(Field.VALUE_DATE));
            case DEBTORS -> notItsOwnParent(row);
            case CONTACTS -> {
                values.putIfAbsent(Field.GETS, "LETTERS");
                ofWhichCreditor(row);
            }
            case ORDERS -> {
                values.putIfAbsent(Field.DELIVERED, "0");
                values.putIfAbsent(Field.INVOICED, "0");
                values.putIfAbsent(Field.CANCELLED, "false");
            }
            case RATES -> ofTwoCurrencies(row);
            case CREDIT_SCORES -> {}
            case CREDIT_INSURANCES -> {
                values.putIfAbsent(Field.DEDUCTIBLE, "0");
                endsAfterItBegins(row);
            }
        }
    }

    private static void notAbove(Row row, Field small, Field large) {
        var values = row.values();
        if (values.containsKey(small) && amount(values, small).compareTo(amount(values, large)) > 0) {
            refuse(row, small, say("finding.above", large.word(), values.get(large)));
        }
    }

    /** As e-invoices say it: among the terms, in a notation of its own. */
    private static void discountInTerms(Row row) {
        var values = row.values();
        try {
            var said = Discounts.inTerms(values.get(Field.TERMS));
            if (said != null && !said.equals(values.getOrDefault(Field.DISCOUNT, said))) {
                refuse(row, Field.DISCOUNT, say("finding.discountOtherwise"));
            } else if (said != null) {
                values.put(Field.DISCOUNT, said);
            }
        } catch (Refused e) {
            refuse(row, Field.TERMS, e.why());
        }
    }

    private static void periodRunsForward(Row row) {
        var from = LocalDate.parse(row.values().get(Field.PERIOD_FROM));
        if (LocalDate.parse(row.values().get(Field.PERIOD_TO)).isBefore(from)) {
            refuse(row, Field.PERIOD_TO, say("finding.backwards", from));
        }
    }

    private static void notItsOwnParent(Row row) {
        if (row.values().get(Field.DEBTOR).equals(row.values().get(Field.PARENT))) {
            refuse(row, Field.PARENT, say("finding.ownParent"));
        }
    }

    /** An invoice is found by its creditor. */
    private static void ofWhichCreditor(Row row) {
        var values = row.values();
        if (values.containsKey(Field.INVOICE) && !values.containsKey(Field.CREDITOR)) {
            refuse(row, Field.CREDITOR, say("finding.creditorOfInvoice", values.get(Field.INVOICE)));
        }
    }

    private static void endsAfterItBegins(Row row) {
        var from = LocalDate.parse(row.values().get(Field.VALUE_DATE));
        if (LocalDate.parse(row.values().get(Field.VALID_UNTIL)).isBefore(from)) {
            refuse(row, Field.VALID_UNTIL, say("finding.validBefore", from));
        }
    }

    private static void ofTwoCurrencies(Row row) {
        if (row.values().get(Field.CURRENCY).equals(row.values().get(Field.IN_CURRENCY))) {
            refuse(row, Field.IN_CURRENCY, say("finding.rate.same"));
        }
    }

    private static BigDecimal amount(Map<Field, String> values, Field field) {
        return new BigDecimal(values.get(field));
    }

    private static void refuse(Row row, Field field, Sentence reason) {
        row.findings()
                .add(new Finding(row.line(), field.word(), reason, row.values().get(field)));
    }
}
