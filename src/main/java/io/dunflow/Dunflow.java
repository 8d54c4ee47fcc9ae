package io.dunflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: a server, or with a command as first argument a program that answers and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Dunflow {

    public static void main(String[] args) {
        if (CommandLine.names(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(Dunflow.class, args);
    }
}
