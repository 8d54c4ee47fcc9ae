package io.dunflow.process.task;

import io.dunflow.correspondence.Staff;
import io.dunflow.process.Unrestricted;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The users of the engine, with their mail addresses. */
@Component
class EngineStaff implements Staff {

    private final IdentityService identity;
    private final Unrestricted unrestricted;

    EngineStaff(IdentityService identity, Unrestricted unrestricted) {
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    @Override
    public Optional<Person> find(String user) {
        return unrestricted.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(user).singleResult())
                .map(found -> new Person(name(found), found.getEmail())));
    }

    private static String name(User user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getId() : name;
    }
}
