package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how early payment is rewarded: {@code 2%10;1%20@500.00} in a column of its own, or among the payment terms of an
 * e-invoice (BT-20) as XRechnung writes it, {@code #SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=500.00#}, a step a line.
 */
public final class DiscountNotation {

    private static final Pattern SOMETHING = Pattern.compile("#\\s*SKONTO\\S*", Pattern.CASE_INSENSITIVE);
    private static final String NUMBER = "(\\d{1,2}(?:[.]\\d{1,4})?)";
    private static final String BASE = "(-?\\d{1,14}(?:[.]\\d{1,4})?)";
    private static final Pattern XRECHNUNG =
            Pattern.compile("#SKONTO#TAGE=(\\d{1,4})#PROZENT=" + NUMBER + "#(?:BASISBETRAG=" + BASE + "#)?");
    private static final Pattern SHORT = Pattern.compile(NUMBER + "\\s*%\\s*(\\d{1,4})(?:\\s*@\\s*" + BASE + ")?");
    private static final int LONGEST = 365;
    private static final int MOST_STEPS = 9;

    private DiscountNotation() {}

    /** Whether terms say something in the notation of XRechnung, be it right or wrong. */
    public static boolean isAmongTerms(String terms) {
        return SOMETHING.matcher(terms).find();
    }

    /**
     * The steps that stand among terms, the earliest first; what stands around them is for people.
     *
     * @throws InvalidInput naming the step that cannot be read
     */
    public static List<DiscountStep> amongTerms(String terms) {
        var steps = new ArrayList<DiscountStep>();
        var said = SOMETHING.matcher(terms);
        while (said.find()) {
            var read = XRECHNUNG.matcher(said.group());
            if (!read.matches()) {
                throw wrong(say("discount.xrechnung", said.group()));
            }
            steps.add(step(read, 1, 2));
        }
        return inOrder(steps);
    }

    /**
     * The steps of the short notation, the earliest first.
     *
     * @throws InvalidInput naming the step that cannot be read
     */
    public static List<DiscountStep> ofShort(String text) {
        var steps = new ArrayList<DiscountStep>();
        for (var part : text.split(";")) {
            var read = SHORT.matcher(part.strip().replace(',', '.'));
            if (!read.matches()) {
                throw wrong(say("discount.short", part.strip()));
            }
            steps.add(step(read, 2, 1));
        }
        return inOrder(steps);
    }

    /**
     * Refuses steps that contradict each other.
     *
     * @return them, the earliest first
     * @throws InvalidInput when a step cannot be, two are of one day, or a later one gives no less
     */
    static List<DiscountStep> inOrder(List<DiscountStep> steps) {
        steps.forEach(DiscountNotation::check);
        var sorted = steps.stream()
                .sorted(Comparator.comparingInt(DiscountStep::days))
                .toList();
        if (sorted.size() > MOST_STEPS) {
            throw wrong(say("discount.steps", MOST_STEPS));
        }
        for (int i = 1; i < sorted.size(); i++) {
            var earlier = sorted.get(i - 1);
            var later = sorted.get(i);
            if (earlier.days() == later.days()) {
                throw wrong(say("discount.sameDay", later.days()));
            }
            if (earlier.base() == null
                    && later.base() == null
                    && earlier.percent().compareTo(later.percent()) <= 0) {
                throw wrong(say("discount.notLess", later.days(), later.percent(), earlier.days(), earlier.percent()));
            }
        }
        return sorted;
    }

    private static void check(DiscountStep step) {
        if (step.days() < 0 || step.days() > LONGEST) {
            throw wrong(say("discount.days", step.days(), LONGEST));
        }
        if (step.percent().signum() <= 0 || step.percent().compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw wrong(say("discount.percent", step.percent()));
        }
        if (step.base() != null && step.base().signum() <= 0) {
            throw wrong(say("discount.base", step.base()));
        }
    }

    private static DiscountStep step(Matcher read, int days, int percent) {
        var base = read.group(3);
        return new DiscountStep(
                Integer.parseInt(read.group(days)),
                new BigDecimal(read.group(percent)),
                base == null ? null : new BigDecimal(base));
    }

    private static InvalidInput wrong(Sentence why) {
        return new InvalidInput("discount", why);
    }
}
