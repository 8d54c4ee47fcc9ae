package io.dunflow.process.security;

import java.util.Locale;

/** What a person may be; each role is a group of the engine's identity service under its lower-case name. */
enum Role {
    ADMIN("Administrators"),
    DESIGNER("Process designers"),
    COLLECTOR("Collectors"),
    LEAD("Team leads"),
    FINANCE("Finance"),
    CREDIT("Credit control"),
    AUDITOR("Auditors");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The id of the engine's group. */
    String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the group is called. */
    String title() {
        return title;
    }
}
