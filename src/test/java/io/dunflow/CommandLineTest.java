package io.dunflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

class CommandLineTest {

    @Test
    void a_command_answers_and_does_nothing_by_itself() {
        var application = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE);

        try (var context = application.run(CommandLine.settings(new String[] {"invariants"}))) {

            var environment = context.getEnvironment();
            assertThat(environment.getProperty("dunflow.background")).isEqualTo("false");
            assertThat(environment.getProperty("camunda.bpm.job-execution.enabled"))
                    .isEqualTo("false");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
