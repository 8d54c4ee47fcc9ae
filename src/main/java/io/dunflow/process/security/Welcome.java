package io.dunflow.process.security;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells who started a demo where to go: addresses, users, folders. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final FirstUsers users;
    private final Environment environment;
    private final Clock clock;

    Welcome(FirstUsers users, Environment environment, Clock clock) {
        this.users = users;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context) {
            int port = context.getWebServer().getPort();
            users.ofDemo().ifPresent(people -> log.info(text("http://localhost:" + port, people)));
        }
    }

    private String text(String address, String people) {
        return """
                Dunflow is ready.

                Pages                 %1$s/
                Tasklist, Cockpit     %1$s/camunda/app/tasklist/  %1$s/camunda/app/cockpit/
                Today is              %2$s (the demo's clock)
                Mails                 %3$s
                Letters               %4$s
                Database              %5$s

                %6$s"""
                .formatted(
                        address,
                        LocalDate.now(clock),
                        environment.containsProperty("spring.mail.host")
                                ? "go to " + environment.getProperty("spring.mail.host")
                                : folder("dunflow.mail.folder"),
                        folder("dunflow.letters.folder"),
                        environment.getProperty("dunflow.database.folder", "as spring.datasource.url says"),
                        people);
    }

    private String folder(String property) {
        return Path.of(environment.getRequiredProperty(property))
                .toAbsolutePath()
                .normalize()
                .toString();
    }
}
