package io.dunflow.scenario.history;

import java.time.LocalDate;
import java.util.List;

/** A random history of one account: two invoices, and what follows. */
record History(int start, boolean consumer, List<Deed> deeds) {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    /** Told from its beginning. */
    Telling told() {
        var telling = new Telling(FIRST.plusDays(start), consumer);
        telling.say(telling.invoice(400, -14)).say(telling.invoice(700, 5));
        deeds.forEach(telling::and);
        return telling;
    }

    @Override
    public String toString() {
        return "\n" + told();
    }
}
