package io.dunflow.scenario.picture;

/** How wide words are at most in the fonts that a picture may be shown in. */
final class Letters {

    private static final double NARROW = 3.9;
    private static final double USUAL = 7.3;
    private static final double BROAD = 10.2;

    private Letters() {}

    /** The width of a text of twelve pixels. */
    static double width(String text) {
        return text.chars().mapToDouble(Letters::of).sum();
    }

    private static double of(int letter) {
        return "fijlrt ,.:'|".indexOf(letter) >= 0 ? NARROW : "mwMW+\u2212".indexOf(letter) >= 0 ? BROAD : USUAL;
    }
}
