package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the terms of a creditor must be. */
@Component
class CreditorCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final BusinessDays days;

    CreditorCheck(BusinessDays days) {
        this.days = days;
    }

    void check(String code, CreditorTerms terms) {
        var fields = new Fields();
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            fields.wrong("code", say("code.form"));
        }
        where(fields, terms);
        letterhead(fields, terms);
        runs(fields, terms);
        fields.refuseWrong();
    }

    private void where(Fields fields, CreditorTerms terms) {
        if (fields.present("currency", terms.currency())) {
            fields.wrong("currency", Amounts.whyNotCurrency(terms.currency()));
        }
        if (fields.present("jurisdiction", terms.jurisdiction()) && !isCountryOrSubdivision(terms.jurisdiction())) {
            fields.wrong("jurisdiction", say("country.unknown", terms.jurisdiction()));
        }
        if (fields.present("zone", terms.zone()) && !isZone(terms.zone())) {
            fields.wrong("zone", say("zone.unknown", terms.zone()));
        }
        if (fields.present("calendar", terms.calendar())) {
            fields.wrong("calendar", days.whyNotCalendar(terms.calendar()));
        }
        if (fields.present("language", terms.language()) && !LANGUAGES.contains(terms.language())) {
            fields.wrong("language", say("language.unknown", terms.language()));
        }
    }

    private static void letterhead(Fields fields, CreditorTerms terms) {
        fields.required("name", terms.name(), 200);
        fields.text("address", terms.address(), 1000);
        fields.text("email", terms.email(), 254);
        fields.text("phone", terms.phone(), 60);
        if (terms.email() != null && !MailAddresses.valid(terms.email())) {
            fields.wrong("email", say("email.form", terms.email()));
        }
        if (terms.iban() != null && !Ibans.valid(terms.iban())) {
            fields.wrong("iban", say("iban.form", terms.iban()));
        }
        if (terms.bic() != null && !terms.bic().matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
            fields.wrong("bic", say("bic.form", terms.bic()));
        }
    }

    private static void runs(Fields fields, CreditorTerms terms) {
        fields.present("role", terms.role());
        fields.present("runDays", terms.runDays());
        if (terms.runHour() != null && (terms.runHour() < 0 || terms.runHour() > 23)) {
            fields.wrong("runHour", say("hour.form"));
        }
        if (terms.autoApproveNotices() < 0) {
            fields.wrong("autoApproveNotices", say("number.negative"));
        }
        if (terms.bankDataAgeLimit() < 0) {
            fields.wrong("bankDataAgeLimit", say("number.negative"));
        }
        for (var limit : Arrays.asList(terms.autoApproveAmount(), terms.restLimit())) {
            if (limit == null || limit.signum() < 0 || limit.scale() > 4 || limit.precision() - limit.scale() > 15) {
                fields.wrong(limit == terms.restLimit() ? "restLimit" : "autoApproveAmount", say("amount.form"));
            }
        }
    }

    private static boolean isCountryOrSubdivision(String text) {
        return text.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") && COUNTRIES.contains(text.substring(0, 2));
    }

    private static boolean isZone(String text) {
        // An offset means the opposite to the database, which counts the days of a creditor too.
        return text.equals("UTC") || text.contains("/") && !text.startsWith("SystemV") && ZONES.contains(text);
    }
}
