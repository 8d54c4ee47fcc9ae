package io.dunflow.scenario.picture;

import java.util.List;

/** The part of a picture that shows one account: balance, letters, people, agreements, segment and standing. */
final class Panel {

    private static final double LANE = 26;
    private static final double SMALL = 16;
    private static final double BAND = 20;
    private static final double GAP = 8;

    private final TimeAxis axis;
    private final Svg svg;

    Panel(TimeAxis axis, Svg svg) {
        this.axis = axis;
        this.svg = svg;
    }

    /** Draws it and answers where it ends. */
    double draw(Life life, double y) {
        y = new BalanceCurve(axis, svg, y, life.money()).draw(life.money()) + GAP;
        y = reminders(life.letters().stream().filter(Letter::claims).toList(), y);
        y = others(life.letters().stream().filter(letter -> !letter.claims()).toList(), y);
        y = bars("People", life.tasks(), y);
        y = bars("Agreements", life.agreements(), y);
        y = bars("Facts", life.facts(), y);
        y = bands("Segment", life.segments(), y);
        return bands("Standing", life.standings(), y) + GAP;
    }

    private double reminders(List<Letter> letters, double y) {
        name("Reminders", y, LANE);
        double middle = y + LANE / 2;
        for (var letter : letters) {
            double x = axis.x(letter.day());
            var css = "reminder level" + letter.level() + (letter.disproved() ? " disproved" : "");
            if (letter.channel().equals("LETTER")) {
                svg.rect(css, x - 7.5, middle - 7.5, 15, 15, 2);
            } else {
                svg.circle(css, x, middle, 8);
            }
            svg.text(letter.disproved() ? "level wrong" : "level", x, middle + 4, Integer.toString(letter.level()));
        }
        return y + LANE;
    }

    private double others(List<Letter> letters, double y) {
        if (letters.isEmpty()) {
            return y;
        }
        name("Other letters", y, SMALL);
        double last = 0;
        for (var letter : letters) {
            double x = Math.max(axis.x(letter.day()), last + 9);
            last = x;
            double middle = y + SMALL / 2;
            switch (letter.purpose()) {
                case "PRE_DUE" -> svg.circle("other predue", x, middle, 4);
                case "CORRECTION" -> svg.path("other correction", diamond(x, middle));
                default -> svg.rect("other service", x - 3.5, middle - 3.5, 7, 7, 1);
            }
        }
        return y + SMALL;
    }

    static String diamond(double x, double y) {
        return Svg.to("M", x, y - 5) + Svg.to("l", 5, 5) + Svg.to("l", -5, 5) + Svg.to("l", -5, -5) + "Z";
    }

    private double bars(String name, List<Span> spans, double y) {
        if (spans.isEmpty()) {
            return y;
        }
        name(name, y + 1, 19);
        return new Bars(axis, svg).draw(spans, y) + 2;
    }

    private double bands(String name, List<Span> spans, double y) {
        if (spans.isEmpty()) {
            return y;
        }
        name(name, y, BAND);
        for (var span : spans) {
            double from = axis.x(span.from());
            double width = Math.max(2, axis.x(span.to()) - from);
            svg.rect("band " + span.tone().css(), from, y + 3, width, BAND - 6, 0);
            if (width > Letters.width(span.label()) + 6) {
                svg.text("label in", from + 4, y + BAND / 2 + 4, span.label());
            }
        }
        return y + BAND;
    }

    private void name(String name, double y, double height) {
        svg.text("lane", TimeAxis.LEFT - 8, y + height / 2 + 4, name);
    }
}
