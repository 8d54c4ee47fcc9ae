package io.dunflow.correspondence;

/** A way to reach a person that somebody may agree to or refuse. */
public enum ConsentChannel {
    EMAIL,
    LETTER,
    PHONE
}
