package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void aLineHasNoEndInIt() {
        assertThat(Plain.line("a\r\nBcc: b\u0000\u2028c ")).isEqualTo("a Bcc: b c");
        assertThat(Plain.line(null)).isEmpty();
    }

    @Test
    void aSlugIsAFileNameAnywhere() {
        assertThat(Plain.slug("../Müller & Söhne / Straße")).isEqualTo("muller-sohne-strasse");
        assertThat(Plain.slug("北京")).isEmpty();
        assertThat(Plain.slug("a".repeat(100))).hasSize(40);
    }
}
