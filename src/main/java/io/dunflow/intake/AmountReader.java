package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads amounts as a mapping says: its separators, its rounding. */
final class AmountReader {

    private static final int RATE_DIGITS = 10;
    private static final int MEASURE_DIGITS = 4;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private final Mapping mapping;
    private final Pattern notation;
    private final String grouping;

    AmountReader(Mapping mapping) {
        this.mapping = mapping;
        this.grouping = mapping.grouping() == null ? "" : mapping.grouping().toString();
        var whole = grouping.isEmpty() ? "\\d+" : "(\\d+|\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3})+)";
        this.notation = Pattern.compile("[+-]?" + whole + "(" + Pattern.quote("" + mapping.decimal()) + "\\d+)?");
    }

    /** An amount above zero. */
    BigDecimal positive(String text, int decimals, String currency) {
        var amount = notNegative(text, decimals, currency);
        if (amount.signum() == 0) {
            throw new Refused(say("finding.zero"));
        }
        return amount;
    }

    /** A rate above zero, with as many digits behind the point as are kept. */
    BigDecimal rate(String text) {
        var rate = number(text);
        if (rate.signum() == 0) {
            throw new Refused(say("finding.rate.zero"));
        }
        if (rate.stripTrailingZeros().scale() > RATE_DIGITS) {
            throw new Refused(say("finding.rate.digits", RATE_DIGITS));
        }
        return rate;
    }

    /** A number from zero to the greatest one, with as many digits behind the point as are kept. */
    BigDecimal measure(String text, int greatest) {
        var measure = number(text);
        if (measure.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            throw new Refused(say("finding.tooLarge"));
        }
        if (measure.stripTrailingZeros().scale() > MEASURE_DIGITS) {
            throw new Refused(say("finding.rate.digits", MEASURE_DIGITS));
        }
        return measure;
    }

    /** An amount of zero or more. */
    BigDecimal notNegative(String text, int decimals, String currency) {
        return inMinorUnits(number(text), decimals, currency);
    }

    private BigDecimal number(String text) {
        if (!notation.matcher(text).matches()) {
            throw new Refused(say("finding.amount", mapping.decimal()));
        }
        var amount = new BigDecimal(text.replace(grouping, "").replace(mapping.decimal(), '.'));
        if (amount.signum() < 0) {
            throw new Refused(say("finding.negative"));
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw new Refused(say("finding.tooLarge"));
        }
        return amount;
    }

    private BigDecimal inMinorUnits(BigDecimal amount, int decimals, String currency) {
        if (amount.stripTrailingZeros().scale() <= decimals) {
            return amount.setScale(decimals, RoundingMode.UNNECESSARY);
        }
        if (!mapping.roundHalfUp()) {
            throw new Refused(say("finding.decimals", decimals, currency));
        }
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
