package io.dunflow.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/** Where the events of a sheet lie on a line that is a thousand units long. */
record Timeline(List<Point> points) {

    private static final int MARGIN = 84;
    private static final int LENGTH = 1000 - 2 * MARGIN;
    private static final int LEAST_GAP = 64;

    /**
     * An event on the line.
     *
     * @param above whether its title stands above the line
     */
    record Point(int x, boolean above, String kind, String label, String title) {}

    static Timeline of(List<PolicySheet.Event> events) {
        int first = events.stream().mapToInt(PolicySheet.Event::day).min().orElse(0);
        int last = events.stream().mapToInt(PolicySheet.Event::day).max().orElse(0);
        var xs = new int[events.size()];
        for (int n = 0; n < xs.length; n++) {
            int exact = MARGIN + (events.get(n).day() - first) * LENGTH / Math.max(1, last - first);
            xs[n] = n == 0 ? exact : Math.max(exact, xs[n - 1] + LEAST_GAP);
        }
        return new Timeline(IntStream.range(0, xs.length)
                .mapToObj(n -> point(events.get(n), Math.min(xs[n], 1000 - MARGIN), n))
                .toList());
    }

    private static Point point(PolicySheet.Event event, int x, int n) {
        return new Point(x, n % 2 == 0, event.kind(), event.label(), event.title());
    }
}
