package io.dunflow.scenario.picture;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was open day by day, with what came and went. */
final class BalanceCurve {

    private static final double HEIGHT = 180;
    private static final double HEADROOM = 22;
    private static final double LABEL = 4;

    private static final Map<String, String> WORDS = Map.of(
            "REVERSAL", " returned",
            "CREDIT_NOTE", " credited",
            "WRITE_OFF", " written off",
            "EXTERNAL_CLEARING", " cleared elsewhere");

    private final TimeAxis axis;
    private final Svg svg;
    private final Labels labels = new Labels();
    private final double ground;
    private final double top;

    BalanceCurve(TimeAxis axis, Svg svg, double y, List<Step> money) {
        this.axis = axis;
        this.svg = svg;
        this.ground = y + HEADROOM + HEIGHT;
        this.top = highest(money);
    }

    /** Draws it and answers where it ends. */
    double draw(List<Step> money) {
        scale();
        curve(money);
        var balance = BigDecimal.ZERO;
        for (var step : money) {
            var after = balance.add(step.amount());
            event(step, y(balance.doubleValue()), y(after.doubleValue()));
            balance = after;
        }
        return ground;
    }

    private void scale() {
        double part = nice(top / 3);
        for (double value = 0; value <= top; value += part) {
            svg.path("grid", Svg.to("M", TimeAxis.LEFT, y(value)) + Svg.to("H", TimeAxis.RIGHT));
            svg.text("scale", TimeAxis.LEFT - 8, y(value) + LABEL, Shown.amount(BigDecimal.valueOf(value)));
        }
    }

    private void curve(List<Step> money) {
        var way = new StringBuilder(Svg.to("M", TimeAxis.LEFT, ground));
        double x = TimeAxis.LEFT;
        double y = ground;
        var balance = BigDecimal.ZERO;
        for (var step : money) {
            balance = balance.add(step.amount());
            way.append(Svg.to("H", axis.x(step.day()))).append(Svg.to("V", y(balance.doubleValue())));
            labels.line(x, y, axis.x(step.day()), y);
            x = axis.x(step.day());
            labels.line(x, y, x, y(balance.doubleValue()));
            y = y(balance.doubleValue());
        }
        labels.line(x, y, TimeAxis.RIGHT, y);
        way.append(Svg.to("H", TimeAxis.RIGHT));
        svg.path("owed", way + Svg.to("V", ground) + "Z");
        svg.path("balance", way.toString());
    }

    private void event(Step step, double from, double to) {
        double x = axis.x(step.day());
        if (step.kind().equals("INVOICE")) {
            write("invoice", step.invoices(), List.of(new Labels.Place(x + LABEL, to - LABEL, false)));
            return;
        }
        boolean more = step.amount().signum() > 0;
        var css = more ? "bad" : step.kind().equals("PAYMENT") ? "good" : "plain";
        var text = (more ? "+" : "\u2212") + Shown.amount(step.amount().abs()) + WORDS.getOrDefault(step.kind(), "");
        svg.circle("money " + css, x, to, 3.5);
        write("booked " + css, text, places(x, Math.min(from, to), Math.max(from, to), more));
    }

    /** Beside the step, then above and below it: a step up has its words on its right, one down on its left. */
    private static List<Labels.Place> places(double x, double high, double low, boolean more) {
        double middle = (high + low) / 2 + LABEL;
        var heights = new double[] {middle, high - LABEL - 1, low - LABEL - 1, low + 13, high + 13};
        return Arrays.stream(heights)
                .boxed()
                .flatMap(y -> Stream.of(
                        new Labels.Place(x + (more ? 7 : -5), y, !more),
                        new Labels.Place(x + (more ? -5 : 7), y, more)))
                .toList();
    }

    private void write(String css, String text, List<Labels.Place> places) {
        var place = labels.place(text, places);
        svg.text(css + (place.toTheLeft() ? " left" : ""), place.x(), place.y(), text);
    }

    private double y(double amount) {
        return ground - amount * HEIGHT / top;
    }

    private static double highest(List<Step> money) {
        double highest = 1;
        double balance = 0;
        for (var step : money) {
            balance += step.amount().doubleValue();
            highest = Math.max(highest, balance);
        }
        return highest;
    }

    /** The next of 1, 2, 5, 10, 20 and so on. */
    private static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double rest = value / power;
        return (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10) * power;
    }
}
