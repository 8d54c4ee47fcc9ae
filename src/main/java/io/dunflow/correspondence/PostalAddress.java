package io.dunflow.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An address as it stands in the window of an envelope. */
record PostalAddress(List<String> lines, boolean isComplete) {

    static PostalAddress of(Recipient recipient) {
        var lines = new ArrayList<String>();
        add(lines, recipient.name());
        if (recipient.reference().startsWith("contact:") && !recipient.name().equals(recipient.debtorName())) {
            add(lines, recipient.debtorName());
        }
        add(lines, recipient.street());
        town(recipient).forEach(line -> add(lines, line));
        return new PostalAddress(List.copyOf(lines), filled(recipient.street()) && filled(recipient.city()));
    }

    /** The postcode stands on a line of its own, behind its town, or before it. */
    private static List<String> town(Recipient recipient) {
        var code = Plain.line(recipient.postalCode());
        var city = Plain.line(recipient.city());
        return switch (String.valueOf(recipient.country())) {
            case "GB", "IE" -> List.of(city, code);
            case "US", "CA", "AU", "NZ" -> List.of(city + " " + code);
            default -> List.of(code + " " + city);
        };
    }

    /** With the country in capitals, as the post of the sender's country wants it, when it is another one. */
    PostalAddress abroadFrom(String own, String country) {
        if (own.equals(country)) {
            return this;
        }
        var lines = new ArrayList<>(this.lines);
        lines.add(new Locale.Builder()
                .setRegion(country)
                .build()
                .getDisplayCountry(Locale.ENGLISH)
                .toUpperCase(Locale.ENGLISH));
        return new PostalAddress(List.copyOf(lines), isComplete);
    }

    private static void add(List<String> lines, String line) {
        if (filled(line)) {
            lines.add(Plain.line(line));
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
