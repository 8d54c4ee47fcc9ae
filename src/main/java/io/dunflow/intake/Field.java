package io.dunflow.intake;

import java.util.Arrays;
import java.util.Optional;

/** A field that a mapping fills: its name in mappings and reports, its column in {@code staged_row}, its type. */
enum Field {
    CREDITOR("creditor", "creditor", Type.CODE),
    DEBTOR("debtor.number", "debtor", Type.CODE),
    NAME("debtor.name", "name", Type.NAME),
    PERSON_KIND("debtor.kind", "kind", Type.PERSON_KIND),
    LANGUAGE("debtor.language", "language", Type.LANGUAGE),
    ZONE("debtor.zone", "zone", Type.ZONE),
    COUNTRY("debtor.country", "country", Type.COUNTRY),
    EMAIL("debtor.email", "email", Type.EMAIL),
    PHONE("debtor.phone", "phone", Type.NAME),
    STREET("debtor.street", "street", Type.NAME),
    POSTAL_CODE("debtor.postal-code", "postal_code", Type.NAME),
    CITY("debtor.city", "city", Type.NAME),
    PARENT("debtor.parent", "parent", Type.CODE),
    CHANNELS("debtor.channels", "channels", Type.CHANNELS),
    NUMBER("number", "number", Type.CODE),
    INSTALMENT("instalment", "instalment", Type.INSTALMENT),
    ISSUE_DATE("issue-date", "issued_on", Type.DATE),
    DUE_DATE("due-date", "due_date", Type.DATE),
    SETTLED_DATE("settled-date", "settled_on", Type.DATE),
    TERMS("terms", "terms", Type.TEXT),
    DISCOUNT("discount", "discount", Type.DISCOUNT),
    CURRENCY("currency", "currency", Type.CURRENCY),
    AMOUNT("amount", "amount", Type.AMOUNT),
    OPEN_AMOUNT("open-amount", "open_amount", Type.OPEN_AMOUNT),
    TAX_PERCENT("tax-percent", "tax_percent", Type.PERCENT),
    TAX("tax", "tax", Type.OPEN_AMOUNT),
    LEVEL("level", "level", Type.LEVEL),
    LAST_NOTICE_DATE("last-notice-date", "last_notice_on", Type.DATE),
    BLOCK("block", "block", Type.NAME),
    DISPUTED("disputed", "disputed", Type.DISPUTED),
    DELIVERED("delivered", "delivered", Type.OPEN_AMOUNT),
    INVOICED("invoiced", "invoiced", Type.OPEN_AMOUNT),
    CANCELLED("cancelled", "cancelled", Type.YES_OR_NO),
    IN_CURRENCY("in-currency", "in_currency", Type.CURRENCY),
    RATE("rate", "rate", Type.RATE),
    PERIOD_FROM("period-from", "period_from", Type.DATE),
    PERIOD_TO("period-to", "period_to", Type.DATE),
    VALUE_DATE("value-date", "value_date", Type.DATE),
    BOOKING_DATE("booking-date", "booking_date", Type.DATE),
    PAYMENT("payment", "payment", Type.CODE),
    CAUSE("cause", "cause", Type.CAUSE),
    FEE("fee", "fee", Type.FEE),
    REFERENCE("reference", "reference", Type.CODE),
    INVOICE("invoice", "number", Type.CODE),
    REMITTANCE("remittance", "remittance", Type.TEXT),
    GETS("gets", "gets", Type.GETS),
    PROVIDER("provider", "provider", Type.CODE),
    BAND("band", "band", Type.BAND),
    SCORE("score", "score", Type.SCORE),
    DEFAULT_PERCENT("default-percent", "default_percent", Type.PERCENT),
    VALID_UNTIL("valid-until", "valid_until", Type.DATE),
    DEDUCTIBLE("deductible-percent", "deductible_percent", Type.PERCENT);

    /** How a text of a file is read. */
    enum Type {
        CODE,
        NAME,
        TEXT,
        DISCOUNT,
        PERSON_KIND,
        LANGUAGE,
        ZONE,
        COUNTRY,
        EMAIL,
        CHANNELS,
        CURRENCY,
        DATE,
        AMOUNT,
        OPEN_AMOUNT,
        FEE,
        DISPUTED,
        YES_OR_NO,
        RATE,
        INSTALMENT,
        LEVEL,
        GETS,
        CAUSE,
        BAND,
        SCORE,
        PERCENT
    }

    private final String word;
    private final String column;
    private final Type type;

    Field(String word, String column, Type type) {
        this.word = word;
        this.column = column;
        this.type = type;
    }

    static Optional<Field> named(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String column() {
        return column;
    }

    Type type() {
        return type;
    }
}
