package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.InvalidInput;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an agency says of who owes. A new address is written to from now on, and somebody is told; that somebody is
 * insolvent is no fact before a person found it so, for it would act on all accounts of all creditors.
 */
@Component
class NewsOfDebtors {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Placements placements;
    private final Debtors debtors;
    private final AgencyMatters matters;
    private final JdbcClient jdbc;

    NewsOfDebtors(Placements placements, Debtors debtors, AgencyMatters matters, JdbcClient jdbc) {
        this.placements = placements;
        this.debtors = debtors;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    String moved(String agency, Placement placement, News news) {
        var debtor = jdbc.sql("select debtor_id from account where id = ?")
                .param(placement.accountId())
                .query(Long.class)
                .single();
        var street = news.text("street");
        var city = news.text("city");
        var postalCode = news.text("postalCode");
        var before = debtors.get(debtor).terms();
        var country = country(news, before.country());
        if (street.equals(before.street())
                && city.equals(before.city())
                && postalCode.equals(before.postalCode())
                && country.equals(before.country())) {
            return "IGNORED: KNOWN";
        }
        var former = shown(before.street(), before.postalCode(), before.city(), before.country());
        debtors.moved(debtor, street, postalCode, city, country);
        placements.note(placement.id(), "NEW_ADDRESS", null, former, null, "agency " + agency);
        matters.open(AgencyMatter.about(agency, "NEW_ADDRESS")
                .of(placement.id(), null)
                .because(say("agency.moved", former, shown(street, postalCode, city, country))));
        return null;
    }

    private static String country(News news, String before) {
        var country = news.or("country", before);
        if (!COUNTRIES.contains(country)) {
            throw new InvalidInput("country", say("fact.country"));
        }
        return country;
    }

    private static String shown(String street, String postalCode, String city, String country) {
        return "%s, %s %s, %s".formatted(street, postalCode, city, country);
    }

    String insolvent(String agency, Placement placement, News news) {
        var reason = news.text("reason");
        placements.note(placement.id(), "INSOLVENCY_HINT", null, reason, null, "agency " + agency);
        matters.open(AgencyMatter.about(agency, "INSOLVENCY_HINT")
                .of(placement.id(), null)
                .because(say("agency.insolvent", reason)));
        return null;
    }
}
