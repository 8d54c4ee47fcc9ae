package io.dunflow.ledger;

import java.util.regex.Pattern;

/** Addresses of e-mail, as far as their form can be judged: whether a box answers, only a letter tells. */
public final class MailAddresses {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    private MailAddresses() {}

    /** Whether it is one address, without a name, a second address or a line break. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches();
    }
}
