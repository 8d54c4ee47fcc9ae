package io.dunflow.scenario.picture;

import java.util.Locale;

/** Writes SVG, an element a line; how it looks stands in {@code scenario/timeline.css}. */
final class Svg {

    private final StringBuilder lines = new StringBuilder();

    /** What was drawn, as a file with a style sheet. */
    String file(double width, double height, String title, String style) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\" role=\"img\">\n<title>" + escaped(title) + "</title>\n<style>\n" + style.strip() + "\n</style>\n"
                + "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" + lines + "</svg>\n";
    }

    /** Draws on top what was drawn elsewhere. */
    void add(Svg other) {
        lines.append(other.lines);
    }

    void rect(String css, double x, double y, double width, double height, double round) {
        line("<rect class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\" rx=\"" + number(round) + "\"/>");
    }

    void circle(String css, double x, double y, double radius) {
        line("<circle class=\"" + css + "\" cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius)
                + "\"/>");
    }

    void path(String css, String way) {
        line("<path class=\"" + css + "\" d=\"" + way + "\"/>");
    }

    void text(String css, double x, double y, String text) {
        line("<text class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + escaped(text)
                + "</text>");
    }

    /** A point of a path after its letter, such as {@code M12 7.5}. */
    static String to(String letter, double... values) {
        var way = new StringBuilder(letter);
        for (int n = 0; n < values.length; n++) {
            way.append(n == 0 ? "" : " ").append(number(values[n]));
        }
        return way.toString();
    }

    /** With one decimal at most, the same on every machine. */
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void line(String line) {
        lines.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
