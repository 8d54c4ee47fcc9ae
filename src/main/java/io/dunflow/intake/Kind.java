package io.dunflow.intake;

import static io.dunflow.intake.Field.*;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a file brings, and which fields it must and may have. */
public enum Kind {
    DEBTORS(
            List.of(DEBTOR, NAME),
            List.of(CREDITOR, PARENT, PERSON_KIND, LANGUAGE, ZONE, COUNTRY, EMAIL, PHONE, STREET, POSTAL_CODE, CITY),
            List.of(CHANNELS)),
    OPEN_ITEMS(
            List.of(CREDITOR, DEBTOR, NUMBER, ISSUE_DATE, AMOUNT, CURRENCY),
            List.of(
                    DUE_DATE,
                    NAME,
                    PERSON_KIND,
                    LANGUAGE,
                    ZONE,
                    COUNTRY,
                    EMAIL,
                    PHONE,
                    STREET,
                    POSTAL_CODE,
                    CITY,
                    CHANNELS),
            List.of(
                    INSTALMENT,
                    TERMS,
                    DISCOUNT,
                    TAX_PERCENT,
                    TAX,
                    OPEN_AMOUNT,
                    LEVEL,
                    LAST_NOTICE_DATE,
                    BLOCK,
                    DISPUTED)),
    SETTLED_ITEMS(
            List.of(CREDITOR, DEBTOR, NUMBER, DUE_DATE, SETTLED_DATE, AMOUNT, CURRENCY),
            List.of(NAME, PERSON_KIND, LANGUAGE, ZONE, COUNTRY),
            List.of(INSTALMENT, ISSUE_DATE, DISPUTED)),
    SALES(List.of(CREDITOR, PERIOD_FROM, PERIOD_TO, AMOUNT, CURRENCY), List.of(DEBTOR), List.of()),
    PAYMENTS(
            List.of(CREDITOR, DEBTOR, AMOUNT, CURRENCY, VALUE_DATE, REFERENCE),
            List.of(BOOKING_DATE, INVOICE, REMITTANCE),
            List.of()),
    RETURNS(
            List.of(CREDITOR, DEBTOR, PAYMENT, REFERENCE, CAUSE, AMOUNT, CURRENCY, VALUE_DATE),
            List.of(BOOKING_DATE, FEE),
            List.of()),
    CONTACTS(
            List.of(DEBTOR, NAME),
            List.of(CREDITOR, INVOICE, GETS),
            List.of(LANGUAGE, ZONE, COUNTRY, EMAIL, PHONE, STREET, POSTAL_CODE, CITY)),
    ORDERS(
            List.of(CREDITOR, DEBTOR, NUMBER, ISSUE_DATE, AMOUNT, CURRENCY),
            List.of(DELIVERED, INVOICED, CANCELLED),
            List.of()),
    RATES(List.of(CURRENCY, IN_CURRENCY, VALUE_DATE, RATE), List.of(), List.of()),
    CREDIT_SCORES(List.of(DEBTOR, PROVIDER, VALUE_DATE, BAND), List.of(SCORE, DEFAULT_PERCENT), List.of()),
    CREDIT_INSURANCES(
            List.of(DEBTOR, PROVIDER, VALUE_DATE, VALID_UNTIL, AMOUNT, CURRENCY), List.of(DEDUCTIBLE), List.of());

    private final Set<Field> required;
    private final Set<Field> fields;

    Kind(List<Field> required, List<Field> optional, List<Field> more) {
        this.required = EnumSet.copyOf(required);
        this.fields = EnumSet.copyOf(required);
        fields.addAll(optional);
        fields.addAll(more);
    }

    /** The kind of the name that stands in addresses and mappings, such as {@code open-items}. */
    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownKind(word));
    }

    /** Its name in addresses, mappings and tables, such as {@code open-items}. */
    @JsonValue
    public String word() {
        return name().toLowerCase().replace('_', '-');
    }

    /** Whether label columns say something about what it brings. */
    boolean labelled() {
        return this == DEBTORS || this == OPEN_ITEMS;
    }

    /** Whether whoever books its lines tells of them. */
    boolean booked() {
        return this == PAYMENTS || this == RETURNS;
    }

    Set<Field> required() {
        return required;
    }

    Set<Field> fields() {
        return fields;
    }
}
