package io.dunflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The pages ask in their reader's language what the API asks in English. */
class InvariantWordsTest {

    @Test
    void everyQuestionIsOnThePagesAsItIsInTheQueryAndInGerman() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");

        assertThat(InvariantQueries.ALL).allSatisfy(invariant -> {
            var key = "invariant." + invariant.name().replace(' ', '-');
            assertThat(messages.getMessage(key, null, Locale.UK)).isEqualTo(invariant.question());
            assertThat(messages.getMessage(key, null, Locale.GERMANY)).isNotEqualTo(invariant.question());
        });
    }
}
