package io.dunflow.scenario.picture;

import java.util.ArrayList;
import java.util.List;

/** Finds room for words in a curve: beside its lines, and not on each other. */
final class Labels {

    private static final double HEIGHT = 11;

    private final List<Box> taken = new ArrayList<>();

    /** Nothing is written over this line. */
    void line(double x1, double y1, double x2, double y2) {
        taken.add(new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)));
    }

    /** The first of the places that is free, else the first; it is taken from now on. */
    Place place(String text, List<Place> places) {
        var best = places.stream()
                .filter(place -> free(box(text, place)))
                .findFirst()
                .orElse(places.get(0));
        taken.add(box(text, best));
        return best;
    }

    private boolean free(Box box) {
        return box.right() <= TimeAxis.WIDTH
                && box.left() >= TimeAxis.LEFT
                && taken.stream().noneMatch(box::touches);
    }

    private static Box box(String text, Place place) {
        double width = Letters.width(text);
        double left = place.toTheLeft() ? place.x() - width : place.x();
        return new Box(left, place.y() - HEIGHT + 2, left + width, place.y() + 2);
    }

    /**
     * Where a text can stand.
     *
     * @param y of its baseline
     * @param toTheLeft whether it ends at x, not begins
     */
    record Place(double x, double y, boolean toTheLeft) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
