package io.dunflow.agency;

import io.dunflow.agency.AgencyProtocol.Inbox;
import java.util.List;

/** What speaking by files has in common, wherever they lie. */
final class Exchanging {

    private static final int LONGEST = 64 * 1024 * 1024;

    private Exchanging() {}

    static void send(FileDrop drop, OutPackage what) {
        try (drop) {
            drop.put(what.name(), what.content());
        }
    }

    static void receive(FileDrop drop, Inbox box) {
        try (drop) {
            drop.names().forEach(name -> drop.putAway(name, box.take(name, drop.get(name))));
        }
    }

    /** Hidden and unfinished files are nobody's business yet. */
    static List<String> finished(List<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith(".") && !name.endsWith(".part"))
                .sorted()
                .toList();
    }

    static void refuseTooLong(String name, long size) {
        if (size > LONGEST) {
            throw NotDelivered.forGood("The file " + name + " is larger than 64 MB");
        }
    }
}
