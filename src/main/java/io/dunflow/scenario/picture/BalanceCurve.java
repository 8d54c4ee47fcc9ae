package io.dunflow.scenario.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was open day by day, with what came and went; the less happened, the lower it is drawn. */
final class BalanceCurve {

    private static final double LOWEST = 50;
    private static final double HIGHEST = 180;
    private static final double OF_A_STEP = 15;
    private static final double HEADROOM = 22;
    private static final double LABEL = 4;
    private static final double FAR = 10;

    private static final Map<String, String> WORDS = Map.of(
            "REVERSAL", " returned",
            "CREDIT_NOTE", " credited",
            "WRITE_OFF", " written off",
            "EXTERNAL_CLEARING", " cleared elsewhere");

    private final TimeAxis axis;
    private final Svg svg;
    private final Labels labels = new Labels();
    private final double height;
    private final double ground;
    private final double top;

    BalanceCurve(TimeAxis axis, Svg svg, double y, List<Step> money) {
        this.axis = axis;
        this.svg = svg;
        this.height = Math.min(HIGHEST, LOWEST + OF_A_STEP * money.size());
        this.ground = y + HEADROOM + height;
        this.top = highest(money);
    }

    /** Draws it and answers where it ends. */
    double draw(List<Step> money) {
        scale();
        curve(money);
        invoices(money);
        var balance = BigDecimal.ZERO;
        for (var step : money) {
            var after = balance.add(step.amount());
            if (!step.isInvoice()) {
                event(step, y(balance.doubleValue()), y(after.doubleValue()));
            }
            balance = after;
        }
        return ground;
    }

    /** They stand where they must; what came and went goes around them. */
    private void invoices(List<Step> money) {
        var balance = BigDecimal.ZERO;
        for (var step : money) {
            balance = balance.add(step.amount());
            if (step.isInvoice()) {
                var place = new Labels.Place(axis.x(step.day()) + LABEL, y(balance.doubleValue()) - LABEL, false);
                write("invoice", step.invoices(), labels.place(step.invoices(), List.of(place)));
            }
        }
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
        boolean more = step.amount().signum() > 0;
        var css = more ? "bad" : step.kind().equals("PAYMENT") ? "good" : "plain";
        var text = (more ? "+" : "\u2212") + Shown.amount(step.amount().abs()) + WORDS.getOrDefault(step.kind(), "");
        double high = Math.min(from, to);
        var place = labels.place(text, places(x, high, Math.max(from, to), more));
        if (place.y() < high - FAR) {
            svg.path("lead", Svg.to("M", x, high) + Svg.to("L", place.x(), place.y() + 3));
        }
        svg.circle("money " + css, x, to, 3.5);
        write("booked " + css, text, place);
    }

    /** Beside the step, then above and below it: a step up has its words on its right, one down on its left. */
    private List<Labels.Place> places(double x, double high, double low, boolean more) {
        double middle = (high + low) / 2 + LABEL;
        var near = DoubleStream.of(middle, high - LABEL - 1, low - LABEL - 1, high + 13);
        var above = IntStream.rangeClosed(1, 8).mapToDouble(n -> high - LABEL - n * 12);
        return DoubleStream.concat(near, above)
                .filter(y -> y < ground)
                .boxed()
                .flatMap(y -> Stream.of(
                        new Labels.Place(x + (more ? 7 : -5), y, !more),
                        new Labels.Place(x + (more ? -5 : 7), y, more)))
                .toList();
    }

    private void write(String css, String text, Labels.Place place) {
        svg.text(css + (place.toTheLeft() ? " left" : ""), place.x(), place.y(), text);
    }

    private double y(double amount) {
        return ground - amount * height / top;
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
