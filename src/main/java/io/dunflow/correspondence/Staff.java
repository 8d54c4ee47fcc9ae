package io.dunflow.correspondence;

import java.util.Optional;

/** Knows how people of our own are written to; whoever keeps the users implements it. */
public interface Staff {

    /** Empty when there is no such user. */
    Optional<Person> find(String user);

    /**
     * Somebody of our own.
     *
     * @param email null without one
     */
    record Person(String name, String email) {}
}
