package io.dunflow.scenario.script;

import java.util.Locale;

/** What a letter says, of which only a part is expected; or what must not stand in it. */
public record Wording(String text, boolean there) {

    public boolean fits(Part expected) {
        return expected.all().stream().allMatch(words -> contains(words.text()) == there);
    }

    private boolean contains(String words) {
        return flat(text).contains(flat(words));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "...";
    }
}
