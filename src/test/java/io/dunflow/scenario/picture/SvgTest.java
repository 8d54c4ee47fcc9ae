package io.dunflow.scenario.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void whatOthersWroteIsOnlyText() {
        var svg = new Svg();
        svg.text("who", 1, 2.04, "<script>alert(1)</script> & Sons");

        assertThat(svg.file(10, 10, "A & B", ""))
                .contains("<text class=\"who\" x=\"1\" y=\"2\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons</text>")
                .contains("<title>A &amp; B</title>");
    }

    @Test
    void numbersAreTheSameOnEveryMachine() {
        assertThat(Svg.to("M", 1.25, 1.0 / 3, -2)).isEqualTo("M1.3 0.3 -2");
    }
}
