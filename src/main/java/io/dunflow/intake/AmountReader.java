package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads amounts as a mapping says: its separators, its rounding. */
final class AmountReader {

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

    /** An amount of zero or more. */
    BigDecimal notNegative(String text, int decimals, String currency) {
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
        return inMinorUnits(amount, decimals, currency);
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
