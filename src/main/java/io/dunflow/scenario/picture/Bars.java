package io.dunflow.scenario.picture;

import java.util.ArrayList;
import java.util.List;

/** Things that lasted, one below the other where they would touch. */
final class Bars {

    private static final double ROW = 19;
    private static final double BAR = 13;
    private static final double GAP = 5;

    private final TimeAxis axis;
    private final Svg svg;

    Bars(TimeAxis axis, Svg svg) {
        this.axis = axis;
        this.svg = svg;
    }

    /** Draws them and answers where they end. */
    double draw(List<Span> spans, double y) {
        var ends = new ArrayList<Double>();
        for (var span : spans) {
            var bar = place(span);
            int row = 0;
            while (row < ends.size() && ends.get(row) > bar.left()) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, bar.right() + GAP);
            draw(span, bar, y + row * ROW);
        }
        return y + Math.max(1, ends.size()) * ROW;
    }

    private Place place(Span span) {
        double from = axis.x(span.from());
        double to = Math.max(axis.x(span.to()), from + 5);
        double words = Letters.width(span.label());
        if (to - from >= words + 2 * GAP && span.marks().isEmpty()) {
            return new Place(from, to, from, to, from + GAP, "in");
        }
        double beside = to + (span.marks().isEmpty() ? GAP : 2 * GAP);
        return beside + words <= TimeAxis.RIGHT
                ? new Place(from, to, from, beside + words, beside, "beside")
                : from - GAP - words >= TimeAxis.LEFT
                        ? new Place(from, to, from - GAP - words, to, from - GAP, "before")
                        : new Place(from, to, from, Math.max(to, from + GAP + words), from + GAP, "in");
    }

    private void draw(Span span, Place bar, double y) {
        svg.rect("bar " + span.tone().css(), bar.from(), y + 3, bar.to() - bar.from(), BAR, 3);
        span.marks().stream()
                .filter(mark -> !mark.day().isAfter(axis.to()))
                .forEach(mark -> svg.circle("mark " + mark.tone().css(), axis.x(mark.day()), y + 3 + BAR / 2, 4));
        svg.text("label " + bar.how(), bar.text(), y + 3 + BAR - 3, span.label());
    }

    private record Place(double from, double to, double left, double right, double text, String how) {}
}
