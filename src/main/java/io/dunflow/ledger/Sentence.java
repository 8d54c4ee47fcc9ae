package io.dunflow.ledger;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something the program says, for whoever reads it in their language: the message {@code said.CODE} of the pages' words
 * and what stands in its gaps. In English it is what the API says, with codes, amounts and dates as the API writes them;
 * {@link #shown} on a screen it is what a person writes.
 */
public final class Sentence {

    private final String code;
    private final List<Object> gaps;

    private Sentence(String code, List<Object> gaps) {
        this.code = code;
        this.gaps = gaps;
    }

    /**
     * Makes a sentence.
     *
     * @param gaps texts, numbers, dates, {@link #money sums}, {@link #word words}, other sentences, or lists of these; null is
     *     said as nothing
     */
    public static Sentence say(String code, Object... gaps) {
        return new Sentence(
                code, Stream.of(gaps).map(gap -> gap == null ? "" : gap).toList());
    }

    /** An amount with its currency, such as {@code EUR 9685.73}. It is not {@link #stored}. */
    public static Object money(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    /** A code that the message {@code group.CODE} puts into words; over the API in English, and without such a message, itself. */
    public static Object word(String group, Object code) {
        return new Word(group, String.valueOf(code));
    }

    /** A name that the message {@code group.NAME} puts into words, in English too. It is not {@link #stored}. */
    public static Object label(String group, String name) {
        return new Label(group, name);
    }

    /** A sentence that was {@link #stored}. */
    public static Sentence ofStored(String json) {
        return SentenceJson.read(json);
    }

    /** Code and gaps as JSON, for a column of the database; words are kept as their codes. */
    public String stored() {
        return SentenceJson.write(this);
    }

    String code() {
        return code;
    }

    List<Object> gaps() {
        return gaps;
    }

    /** What a reader of this language reads; English where nobody wrote it, which programs read as well. */
    public String in(Locale locale) {
        return said(locale, !isEnglish(locale));
    }

    /** The same for somebody in front of a screen, with words, amounts and dates as people write them in English too. */
    public String shown(Locale locale) {
        return said(locale, true);
    }

    private String said(Locale locale, boolean written) {
        var words = words(locale);
        var said = gaps.stream().map(gap -> text(gap, locale, written)).toArray();
        var key = "said." + code;
        return words.containsKey(key) ? new MessageFormat(words.getString(key), locale).format(said) : key;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    private static String text(Object gap, Locale locale, boolean written) {
        if (gap instanceof Sentence sentence) {
            return sentence.said(locale, written);
        }
        if (gap instanceof Word word) {
            return written ? word.shown(locale) : word.code();
        }
        if (gap instanceof Label label) {
            return new Word(label.group(), label.name()).in(words(locale));
        }
        if (gap instanceof Collection<?> several) {
            return several.stream().map(one -> text(one, locale, written)).collect(Collectors.joining("; "));
        }
        if (gap instanceof Money money) {
            return written
                    ? Wording.in(locale.getLanguage()).amount(money.amount(), money.currency())
                    : money.currency() + " " + plain(money.amount(), locale, false);
        }
        if (gap instanceof BigDecimal amount) {
            return plain(amount, locale, written);
        }
        return gap instanceof LocalDate date && written
                ? Wording.in(locale.getLanguage()).date(date)
                : gap.toString();
    }

    /** As people write money: the ledger's third and fourth decimal only where they say something. */
    private static String plain(BigDecimal amount, Locale locale, boolean written) {
        var cut = amount.setScale(Math.max(
                Math.min(amount.scale(), 2), amount.stripTrailingZeros().scale()));
        return written ? Wording.in(locale.getLanguage()).number(cut) : cut.toPlainString();
    }

    private static boolean isEnglish(Locale locale) {
        return !locale.getLanguage().equals("de");
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("messages", isEnglish(locale) ? Locale.ROOT : Locale.GERMAN);
    }

    record Label(String group, String name) {}

    record Money(BigDecimal amount, String currency) {}

    record Word(String group, String code) {

        /** In the midst of a sentence, where English begins only names of fields as they are labelled. */
        String shown(Locale locale) {
            var word = in(words(locale));
            boolean within = isEnglish(locale)
                    && !group.equals("field")
                    && word.length() > 1
                    && !Character.isUpperCase(word.charAt(1));
            return within ? word.substring(0, 1).toLowerCase(locale) + word.substring(1) : word;
        }

        String in(ResourceBundle words) {
            try {
                return words.getString(group + "." + code);
            } catch (MissingResourceException onlyTheCodeIsKnown) {
                return code;
            }
        }
    }
}
