package io.dunflow.disclosure;

import io.dunflow.ledger.Wording;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The sentences of a sheet, in its language whatever the language of the page. */
final class Phrases {

    private final MessageSource messages;
    private final Locale locale;

    Phrases(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The message {@code policy.KEY}. */
    String say(String key, Object... arguments) {
        return messages.getMessage("policy." + key, arguments, locale);
    }

    /** What a code is called, or its own words where nobody gave it others. */
    String name(String group, String code) {
        var plain = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return messages.getMessage("policy." + group + "." + code, null, say(group + ".other", plain), locale);
    }

    String amount(BigDecimal amount, String currency) {
        return Wording.in(locale.getLanguage()).amount(amount, currency);
    }
}
