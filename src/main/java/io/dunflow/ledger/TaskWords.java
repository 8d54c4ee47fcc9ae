package io.dunflow.ledger;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What tasks say to the people of a creditor, in its language: amounts, dates, codes and sentences. */
public final class TaskWords {

    private final Locale locale;
    private final Wording wording;
    private final ResourceBundle messages;
    private final ResourceBundle texts;

    private TaskWords(String language) {
        boolean german = "de".equals(language);
        this.locale = german ? Locale.GERMAN : Locale.ENGLISH;
        this.wording = Wording.in(language);
        this.messages = ResourceBundle.getBundle("messages", german ? Locale.GERMAN : Locale.ROOT);
        this.texts = ResourceBundle.getBundle("task-texts", german ? Locale.GERMAN : Locale.ROOT);
    }

    /** Those of a language; English where nobody wrote them. */
    public static TaskWords in(String language) {
        return new TaskWords(language);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A text of {@code task-texts.properties}.
     *
     * @param gaps dates and whole numbers are written as this language writes them, anything else as it is
     */
    public String text(String code, Object... gaps) {
        return new MessageFormat(texts.getString(code), locale)
                .format(Stream.of(gaps).map(this::plain).toArray());
    }

    /** A text without gaps; where nobody wrote it, the other one. */
    public String either(String code, String other) {
        return texts.containsKey(code) ? texts.getString(code) : other;
    }

    /** What the message {@code group.CODE} says; without one, the words of which the code consists. */
    public String word(String group, Object code) {
        if (code == null) {
            return "";
        }
        var key = group + "." + code;
        return messages.containsKey(key)
                ? messages.getString(key)
                : code.toString().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** The same within a sentence: English words begin small. */
    public String inSentence(String group, Object code) {
        var word = word(group, code);
        return locale == Locale.GERMAN || word.isEmpty()
                ? word
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** What a model calls a task, and whom it is about. */
    public String title(String name, String whom) {
        var key = "name." + name.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
        return (texts.containsKey(key) ? texts.getString(key) : name) + ": " + whom;
    }

    public String amount(BigDecimal amount, String currency) {
        return amount == null ? "" : wording.amount(amount, currency);
    }

    public String date(LocalDate date) {
        return wording.date(date);
    }

    private Object plain(Object gap) {
        if (gap instanceof LocalDate date) {
            return wording.date(date);
        }
        return gap == null ? "" : gap instanceof Number ? gap : gap.toString();
    }
}
