package io.dunflow.process.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who can sign in after a first start: the demo's users, or the administrator that the environment names. */
@Component
class FirstUsers {

    private static final Logger log = LoggerFactory.getLogger(FirstUsers.class);

    private static final String DEMO_PASSWORD = "demo";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private static final List<Person> DEMO = List.of(
            new Person("admin", "Ada", "Admin", Role.ADMIN),
            new Person("designer", "Dora", "Designer", Role.DESIGNER),
            new Person("collector", "Clara", "Collector", Role.COLLECTOR),
            new Person("lead", "Liam", "Lead", Role.LEAD),
            new Person("lead2", "Lena", "Lead", Role.LEAD),
            new Person("finance", "Fiona", "Finance", Role.FINANCE),
            new Person("finance2", "Felix", "Finance", Role.FINANCE),
            new Person("credit", "Carl", "Credit", Role.CREDIT),
            new Person("auditor", "Anna", "Auditor", Role.AUDITOR));

    private final People people;
    private final boolean demo;
    private final String admin;
    private final String password;
    private final String address;

    FirstUsers(
            People people,
            @Value("${dunflow.demo.users}") boolean demo,
            @Value("${dunflow.admin.user}") String admin,
            @Value("${dunflow.admin.password}") String password,
            @Value("${server.address:}") String address) {
        this.people = people;
        this.demo = demo;
        this.admin = admin;
        this.password = password;
        this.address = address;
    }

    /**
     * Makes the first users where they are missing.
     *
     * @throws NoAdministrator when nobody could administer and no password was given to make someone
     * @throws DemoReachable when users with a known password would be reachable from other machines
     */
    void create() {
        if (demo) {
            if (!LOOPBACK.contains(address)) {
                throw new DemoReachable(address);
            }
            DEMO.forEach(person -> person.createIn(people));
        } else if (!people.hasAdministrator()) {
            if (password.isBlank()) {
                throw new NoAdministrator();
            }
            people.create(admin, "Dunflow", "Administrator", password, Role.ADMIN);
            log.info("Created the administrator '{}'", admin);
        }
    }

    /** Who can sign in to a demo, a line each; empty where the demo's users are off. */
    Optional<String> ofDemo() {
        if (!demo) {
            return Optional.empty();
        }
        var text = new StringBuilder("Users, each with the password \"" + DEMO_PASSWORD + "\":\n");
        DEMO.forEach(person -> text.append(String.format(
                "    %-10s %-16s %s%n",
                person.id(), person.first() + " " + person.last(), person.role().title())));
        return Optional.of(text.toString());
    }

    private record Person(String id, String first, String last, Role role) {

        void createIn(People people) {
            people.create(id, first, last, DEMO_PASSWORD, role);
        }
    }
}
