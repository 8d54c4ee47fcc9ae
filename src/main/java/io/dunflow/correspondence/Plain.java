package io.dunflow.correspondence;

import java.text.Normalizer;
import java.util.Locale;

/** Text of other people made harmless for where it goes. */
final class Plain {

    private static final int SLUG_LENGTH = 40;

    private Plain() {}

    /** One line without control characters: nothing in it can end a mail header. */
    static String line(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Lower-case ASCII letters, digits and hyphens: a file name anywhere. */
    static String slug(String text) {
        var ascii = Normalizer.normalize(line(text).replace("ß", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        var shortened = ascii.length() > SLUG_LENGTH ? ascii.substring(0, SLUG_LENGTH) : ascii;
        return shortened.replaceAll("-+$", "");
    }
}
