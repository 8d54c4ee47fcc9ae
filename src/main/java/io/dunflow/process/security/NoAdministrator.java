package io.dunflow.process.security;

/** Nobody could administer this installation: there is no administrator in the database and none was named. */
class NoAdministrator extends RuntimeException {

    NoAdministrator() {
        super("No administrator exists in the database, and no password was given to create one");
    }
}
