package io.dunflow.ledger;

import java.util.Optional;

/** Who can sign in, as whoever keeps the users knows it. */
public interface KnownUsers {

    /** Who signs in by this name, with the groups of now; empty when nobody does. */
    Optional<UserAtWork.User> find(String id);
}
