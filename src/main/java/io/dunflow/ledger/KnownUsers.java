package io.dunflow.ledger;

/** Who can sign in, as whoever keeps the users knows it. */
public interface KnownUsers {

    /** Whether somebody signs in by this name. */
    boolean know(String id);
}
