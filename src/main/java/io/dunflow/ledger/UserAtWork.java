package io.dunflow.ledger;

import java.util.Optional;
import java.util.Set;

/** Tells in whose name something is done, as whoever keeps the users knows it. */
public interface UserAtWork {

    /** The user behind the current call; empty where the program works by itself, such as in a scheduled run. */
    Optional<User> now();

    /** A user and the ids of the groups that the user is in. */
    record User(String id, Set<String> groups) {

        public User {
            groups = Set.copyOf(groups);
        }
    }
}
