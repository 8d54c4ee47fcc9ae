package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Redirecting;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.MailAddresses;
import java.util.Locale;
import java.util.Set;

/**
 * Who acts for a debtor: administrator, attorney, executor.
 *
 * @param language of the letters: en or de; the debtor's when null
 * @param city without it the address is the debtor's
 * @param country two letters; the debtor's when null
 */
public record Representative(
        String name, String language, String email, String street, String postalCode, String city, String country) {

    private static final String NAME = "representative.name";

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    void refuseIncomplete() {
        if (name == null || name.isBlank()) {
            throw new InvalidInput(NAME, say("missing"));
        }
        line(NAME, name);
        line("email", email);
        line("street", street);
        line("postalCode", postalCode);
        line("city", city);
        if (email != null && !MailAddresses.valid(email)) {
            throw new InvalidInput("email", say("email.form", email));
        }
        if (language != null && !LANGUAGES.contains(language)) {
            throw new InvalidInput("language", say("fact.language"));
        }
        if (country != null && !COUNTRIES.contains(country)) {
            throw new InvalidInput("country", say("fact.country"));
        }
        if ((street == null) != (city == null)) {
            throw new InvalidInput("street", say("fact.address"));
        }
    }

    /** Each stands in one line of an address or a letter's head. */
    private static void line(String field, String text) {
        FactOrder.text(field, text);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, say("text.control"));
        }
    }

    Redirecting.To to() {
        return new Redirecting.To(name, language, email, street, postalCode, city, country);
    }
}
