package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a text as the type of its field. */
final class Values {

    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "ja", "j");
    private static final Set<String> NO = Set.of("no", "n", "false", "nein", "0");
    private static final int CODE_LENGTH = 100;
    private static final int NAME_LENGTH = 300;
    private static final int TEXT_LENGTH = 4000;
    private static final int HIGHEST_LEVEL = 9;
    private static final int HIGHEST_SCORE = 1_000_000;
    private static final int ALL_OF_IT = 100;

    private final Mapping mapping;
    private final AmountReader amounts;

    Values(Mapping mapping) {
        this.mapping = mapping;
        this.amounts = new AmountReader(mapping);
    }

    /**
     * The value in the notation of the database.
     *
     * @param before what was read of the same line so far
     * @return null when the text says that there is none
     * @throws Refused with the reason
     */
    String read(Field field, String text, Map<Field, String> before) {
        return switch (field.type()) {
            case CODE -> Texts.atMost(CODE_LENGTH, text);
            case NAME -> Texts.atMost(NAME_LENGTH, text);
            case TEXT -> Texts.atMost(TEXT_LENGTH, text);
            case DISCOUNT -> Discounts.ofColumn(Texts.atMost(TEXT_LENGTH, text));
            case PERSON_KIND -> Texts.oneOf(text, "BUSINESS", "CONSUMER");
            case LANGUAGE -> Texts.language(text);
            case ZONE -> Texts.zone(text);
            case COUNTRY -> Texts.country(text);
            case EMAIL -> Texts.email(text);
            case CHANNELS -> Texts.channels(text);
            case CURRENCY -> Texts.currency(text);
            case DATE -> Texts.date(text, mapping);
            case INSTALMENT -> Texts.number(text, 1, 9999);
            case LEVEL -> Texts.number(text, 0, HIGHEST_LEVEL);
            case CAUSE -> Texts.cause(text);
            case GETS -> Texts.oneOf(text, "LETTERS", "COPIES", "NOTHING");
            case AMOUNT -> amount(text, before, true);
            case OPEN_AMOUNT -> amount(text, before, false);
            case FEE -> unlessZero(amount(text, before, false));
            case DISPUTED -> disputed(text, before);
            case YES_OR_NO -> String.valueOf(yes(text));
            case BAND -> Texts.oneOf(text, "A", "B", "C", "D", "E");
            case SCORE -> amounts.measure(text, HIGHEST_SCORE).toPlainString();
            case PERCENT -> amounts.measure(text, ALL_OF_IT).toPlainString();
            case RATE -> amounts.rate(text).toPlainString();
        };
    }

    private String amount(String text, Map<Field, String> before, boolean positive) {
        var currency = before.get(Field.CURRENCY);
        if (currency == null) {
            // The currency has its own finding; how many decimals are right is not known.
            return null;
        }
        int decimals = Currencies.decimals(currency).orElseThrow();
        return (positive ? amounts.positive(text, decimals, currency) : amounts.notNegative(text, decimals, currency))
                .toPlainString();
    }

    private static boolean yes(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new Refused(say("finding.yesOrNo"));
    }

    private String disputed(String text, Map<Field, String> before) {
        var word = text.toLowerCase(Locale.ROOT);
        if (NO.contains(word)) {
            return null;
        }
        if (YES.contains(word)) {
            return before.getOrDefault(Field.OPEN_AMOUNT, before.get(Field.AMOUNT));
        }
        return unlessZero(amount(text, before, false));
    }

    private static String unlessZero(String amount) {
        return amount == null || amount.matches("[0.]+") ? null : amount;
    }
}
