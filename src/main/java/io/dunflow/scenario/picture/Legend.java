package io.dunflow.scenario.picture;

/** What the signs of a picture mean, as many to a line as there is room for. */
final class Legend {

    private static final double BEGIN = TimeAxis.LEFT + 8;
    private static final double LINE = 20;
    private static final double SIGN = 12;
    private static final double GAP = 20;

    private final Svg svg;
    private double x = BEGIN;
    private double y;

    private Legend(Svg svg, double y) {
        this.svg = svg;
        this.y = y;
    }

    /** Draws it and answers where it ends. */
    static double draw(Svg svg, double y) {
        var legend = new Legend(svg, y);
        legend.sign("reminder by mail, its level in it", (x, at) -> svg.circle("reminder level1", x, at, 7));
        legend.sign("on paper", (x, at) -> svg.rect("reminder level3", x - 7, at - 7, 14, 14, 2));
        legend.sign("wrong, and taken back", (x, at) -> svg.circle("reminder level2 disproved", x, at, 7));
        legend.sign("correction", (x, at) -> svg.path("other correction", Panel.diamond(x, at)));
        legend.sign("before it is due", (x, at) -> svg.circle("other predue", x, at, 4));
        legend.sign("other notice", (x, at) -> svg.rect("other service", x - 3.5, at - 3.5, 7, 7, 1));
        legend.sign("public holiday", (x, at) -> svg.path("holiday", DrawingTimelines.triangle(x, at + 3)));
        legend.sign("kept", (x, at) -> svg.rect("bar good", x - 7, at - 5, 14, 10, 2));
        legend.sign("in part, or late", (x, at) -> svg.rect("bar part", x - 7, at - 5, 14, 10, 2));
        legend.sign("not kept", (x, at) -> svg.rect("bar bad", x - 7, at - 5, 14, 10, 2));
        legend.sign("instalment", (x, at) -> svg.circle("mark good", x, at, 4));
        legend.sign("missed, or the plan in default", (x, at) -> svg.circle("mark bad", x, at, 4));
        legend.sign("reminded", (x, at) -> svg.rect("band part", x - 7, at - 6, 14, 12, 0));
        legend.sign("overdue or blocked", (x, at) -> svg.rect("band bad", x - 7, at - 6, 14, 12, 0));
        return legend.y;
    }

    private void sign(String word, Sign sign) {
        double width = SIGN + Letters.width(word);
        if (x + width > TimeAxis.RIGHT) {
            x = BEGIN;
            y += LINE;
        }
        sign.at(x, y);
        svg.text("legend", x + SIGN, y + 4, word);
        x += width + GAP;
    }

    private interface Sign {
        void at(double x, double y);
    }
}
