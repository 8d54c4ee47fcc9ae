package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An account that is being exported, and the names that its things get.
 *
 * @param moment at which it is exported: what comes later is not told
 */
record ExportedAccount(
        long id, long debtorId, long creditorId, String currency, ZoneId zone, Instant moment, Pseudonyms names) {

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Fields that name the debtor, to be continued. */
    Facts debtor() {
        return Facts.of().and("debtor", Pseudonyms.DEBTOR);
    }

    /** What tells that something was proposed of it: its debtor, and those items by the names of the export. */
    Facts proposed(List<String> items) {
        return debtor().and("items", items.stream().map(names::item).toList());
    }
}
