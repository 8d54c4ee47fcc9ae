package io.dunflow.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What comes with a letter, such as a form to reply with: pages of their own, out of a text of marked lines. A line that
 * begins with {@code #} begins a page, with {@code ##} a part of it, with {@code []} it is a box to tick; {@code ___} is
 * to be filled in, to the end of the line where it ends that.
 */
final class EnclosedPages {

    private static final String PAGE = "# ";
    private static final String PART = "## ";
    private static final String TICK = "[] ";
    private static final String BLANK = "___";

    private final List<Map<String, Object>> pages = new ArrayList<>();
    private List<Map<String, Object>> lines = new ArrayList<>();

    private EnclosedPages() {}

    /** What a template sets: pages with a title, and the lines of each. */
    static List<Map<String, Object>> of(String text) {
        var enclosed = new EnclosedPages();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(enclosed::add);
        return List.copyOf(enclosed.pages);
    }

    private void add(String line) {
        if (line.startsWith(PAGE) || pages.isEmpty()) {
            lines = new ArrayList<>();
            pages.add(Map.of("title", without(PAGE, line), "lines", lines));
        } else if (line.startsWith(PART)) {
            line("part", without(PART, line));
        } else if (line.startsWith(TICK)) {
            line("tick", without(TICK, line));
        } else if (line.endsWith(BLANK)) {
            line("row", line.substring(0, line.length() - BLANK.length()).strip());
        } else {
            line("plain", line);
        }
    }

    private static String without(String mark, String line) {
        return line.startsWith(mark) ? line.substring(mark.length()).strip() : line;
    }

    private void line(String kind, String text) {
        lines.add(Map.of(
                "part", kind.equals("part"),
                "tick", kind.equals("tick"),
                "row", kind.equals("row"),
                "plain", kind.equals("plain"),
                "pieces", pieces(text)));
    }

    private static List<Map<String, Object>> pieces(String text) {
        var between = text.split(BLANK, -1);
        var pieces = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < between.length; i++) {
            pieces.add(Map.of("words", between[i], "blank", i < between.length - 1));
        }
        return pieces;
    }
}
