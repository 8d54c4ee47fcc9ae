package io.dunflow.ledger;

import java.util.Locale;

/**
 * The base of what the domain refuses: its message is the English that the API answers with, and a page says the same in
 * its reader's language. What kind it is, and so its status, is the matter of the class that extends it.
 */
public abstract class Refusal extends RuntimeException {

    private final transient Sentence sentence;

    protected Refusal(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** What was refused and why, in a language of the pages. */
    public String in(Locale locale) {
        return sentence == null ? getMessage() : sentence.in(locale);
    }

    /** The same for somebody in front of a screen, with amounts and dates as people write them. */
    public String shown(Locale locale) {
        return sentence == null ? getMessage() : sentence.shown(locale);
    }

    /** What was refused, as a word that is the same in every language. */
    public String code() {
        return sentence == null ? "refused" : sentence.code();
    }

    /** The same as part of another sentence. */
    public Sentence sentence() {
        return sentence;
    }
}
