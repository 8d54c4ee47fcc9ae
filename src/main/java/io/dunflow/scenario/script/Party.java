package io.dunflow.scenario.script;

import io.dunflow.ledger.CreditorTerms;
import io.dunflow.ledger.DebtorKind;
import io.dunflow.ledger.DebtorTerms;
import io.dunflow.ledger.LedgerRole;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Creditors and debtors as a scenario describes them; what it leaves out is as in any German town. */
public final class Party {

    public static final String ONLY = "MUSTER";

    private static final String NONE = "none";

    private Party() {}

    /** The creditors by code. */
    public static Map<String, Part> creditors(Script script) {
        if (script.root().has("creditors")) {
            return script.root().get("creditors").fields();
        }
        var only = script.root().get("creditor");
        return Map.of(only.text("code").orElse(ONLY), only);
    }

    public static Map<String, Part> debtors(Script script) {
        return script.root().get("debtors").fields();
    }

    /** Terms of a creditor; what is not written is as {@code before}. */
    public static CreditorTerms creditor(Part written, CreditorTerms before) {
        var runs = written.get("runs");
        var without = written.get("approves-itself");
        return new CreditorTerms(
                text(written, "name", before.name()),
                text(written, "currency", before.currency()),
                text(written, "jurisdiction", before.jurisdiction()),
                text(written, "zone", before.zone()),
                text(written, "calendar", before.calendar()),
                text(written, "language", before.language()),
                written.word("ledger", LedgerRole.class).orElse(before.role()),
                text(written, "address", before.address()),
                text(written, "email", before.email()),
                text(written, "phone", before.phone()),
                text(written, "iban", before.iban()),
                text(written, "bic", before.bic()),
                runs.has("days") ? days(runs.get("days")) : before.runDays(),
                runs.has("hour") ? runs.count("hour").orElseThrow() : before.runHour(),
                without.count("notices").orElse(before.autoApproveNotices()),
                without.number("amount").orElse(before.autoApproveAmount()),
                written.count("bank-data-age-limit").orElse(before.bankDataAgeLimit()),
                written.number("rest-limit").orElse(before.restLimit()),
                written.flag("shadow", before.shadow()));
    }

    /** A creditor of which nothing is written. */
    public static CreditorTerms anyCreditor() {
        return new CreditorTerms(
                "Muster GmbH",
                "EUR",
                "DE",
                "Europe/Berlin",
                "DE",
                "en",
                LedgerRole.FOLLOWER,
                "Musterweg 1\n10115 Berlin",
                null,
                null,
                null,
                null,
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                null,
                0,
                BigDecimal.ZERO,
                5,
                new BigDecimal("5"),
                false);
    }

    /** Terms of a debtor; what is not written is as {@code before}. */
    public static DebtorTerms debtor(String number, Part written, DebtorTerms before) {
        var address = written.has("address") ? address(written.get("address")) : null;
        return new DebtorTerms(
                number,
                written.word("kind", DebtorKind.class).orElse(before.kind()),
                text(written, "name", before.name()),
                text(written, "language", before.language()),
                text(written, "zone", before.zone()),
                text(written, "country", before.country()),
                text(written, "email", before.email()),
                text(written, "phone", before.phone()),
                address == null ? before.street() : address.get("street"),
                address == null ? before.postalCode() : address.get("postal-code"),
                address == null ? before.city() : address.get("city"),
                text(written, "parent", before.parent()));
    }

    /** A debtor of which nothing is written, in the country of a creditor. */
    public static DebtorTerms anyDebtor(String number, CreditorTerms creditor) {
        return new DebtorTerms(
                number,
                DebtorKind.BUSINESS,
                number,
                creditor.language(),
                creditor.zone(),
                creditor.jurisdiction().substring(0, 2),
                number.toLowerCase() + "@example.invalid",
                null,
                "Hauptstraße 1",
                "10115",
                "Berlin",
                null);
    }

    /** {@code Street 1, 12345 Town} in its parts. */
    public static Map<String, String> address(Part written) {
        var address = new LinkedHashMap<String, String>();
        if (written.text().equals(NONE)) {
            return address;
        }
        var parts = written.text().split(",\\s*", 2);
        var town = parts.length < 2 ? new String[0] : parts[1].split("\\s+", 2);
        if (town.length < 2) {
            throw written.refused("an address is written as: Street 1, 12345 Town");
        }
        address.put("street", parts[0]);
        address.put("postal-code", town[0]);
        address.put("city", town[1]);
        return address;
    }

    private static List<DayOfWeek> days(Part written) {
        return written.all().stream()
                .flatMap(day -> Stream.of(day.text().split("[,\\s]+")).map(word -> Arrays.stream(DayOfWeek.values())
                        .filter(known -> known.name().startsWith(word))
                        .findFirst()
                        .orElseThrow(() -> day.refused("'" + word + "' is no day such as MON"))))
                .toList();
    }

    private static String text(Part written, String key, String before) {
        var text = written.text(key).orElse(before);
        return NONE.equals(text) ? null : text;
    }
}
