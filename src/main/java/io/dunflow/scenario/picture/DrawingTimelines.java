package io.dunflow.scenario.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Draws the timeline of a scenario that was played, from what stands in the database: the same scenario gives the same
 * picture, to the letter.
 */
@Component
@ConditionalOnProperty("dunflow.stage")
public class DrawingTimelines {

    private static final int LONGEST = 100;
    private static final double TITLE = 30;
    private static final double AXIS = 22;

    private final Lives lives;

    DrawingTimelines(Lives lives) {
        this.lives = lives;
    }

    /**
     * Draws the accounts one below the other, over the days of the scenario.
     *
     * @return an SVG file
     */
    public String draw(String title, LocalDate from, LocalDate to) {
        var axis = new TimeAxis(from, to);
        var svg = new Svg();
        double y = title(svg, title) + 24;
        for (var life : lives.of(from, to)) {
            svg.text("who", 20, y, life.name() + " owes " + life.creditor() + ", " + life.currency());
            double begin = y;
            var panel = new Svg();
            y = new Panel(axis, panel).draw(life, y + 2);
            months(axis, svg, begin, y);
            holidays(life, axis, svg, y);
            svg.add(panel);
            y += AXIS + 34;
        }
        y = Legend.draw(svg, y - 12);
        return svg.file(TimeAxis.WIDTH, y + 16, title, style());
    }

    /** On as many lines as it needs; answers the last. */
    private static double title(Svg svg, String title) {
        double y = TITLE;
        var line = new StringBuilder();
        for (var word : title.split(" ")) {
            if (line.length() + word.length() > LONGEST) {
                svg.text("title", 20, y, line.toString().strip());
                line.setLength(0);
                y += 21;
            }
            line.append(word).append(' ');
        }
        svg.text("title", 20, y, line.toString().strip());
        return y;
    }

    private static void months(TimeAxis axis, Svg svg, double top, double y) {
        svg.path("axis", Svg.to("M", TimeAxis.LEFT, y) + Svg.to("H", TimeAxis.RIGHT));
        for (var mark : axis.marks()) {
            svg.path("grid", Svg.to("M", axis.x(mark), top + 16) + Svg.to("V", y));
            svg.path("axis", Svg.to("M", axis.x(mark), y) + Svg.to("v", 5));
            if (axis.x(mark) < TimeAxis.RIGHT - 24) {
                svg.text("month", axis.x(mark) + 3, y + 17, axis.word(mark));
            }
        }
    }

    private static void holidays(Life life, TimeAxis axis, Svg svg, double y) {
        life.holidays().forEach(day -> svg.path("holiday", triangle(axis.x(day), y)));
    }

    static String triangle(double x, double y) {
        return Svg.to("M", x, y - 6) + Svg.to("l", 3.5, 6) + Svg.to("h", -7) + "Z";
    }

    private static String style() {
        try {
            return new ClassPathResource("scenario/timeline.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
