package io.dunflow.disclosure;

import io.dunflow.correspondence.ContactTimes;
import io.dunflow.correspondence.ExampleNotices;
import io.dunflow.correspondence.TextName;
import io.dunflow.dunning.TellingPolicy;
import io.dunflow.dunning.TellingStandings;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.DebtorKind;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.Wording;
import io.dunflow.policy.Decisions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes sheets from the tables and texts that are deployed at this moment. */
@Component
class PolicySheets {

    private final TellingPolicy policy;
    private final TellingStandings standings;
    private final ExampleNotices notices;
    private final ContactTimes times;
    private final Decisions decisions;
    private final GrantedCreditors creditors;
    private final MessageSource messages;
    private final Clock clock;

    PolicySheets(
            TellingPolicy policy,
            TellingStandings standings,
            ExampleNotices notices,
            ContactTimes times,
            Decisions decisions,
            GrantedCreditors creditors,
            MessageSource messages,
            Clock clock) {
        this.policy = policy;
        this.standings = standings;
        this.notices = notices;
        this.times = times;
        this.decisions = decisions;
        this.creditors = creditors;
        this.messages = messages;
        this.clock = clock;
    }

    /** The groups that the table {@code segmentation} tells apart. */
    List<String> segments() {
        return decisions.words("segmentation", "segment");
    }

    /** The creditors that the user at work may know. */
    List<Creditor> creditors() {
        return creditors.codes().stream().map(creditors::get).toList();
    }

    static List<String> kinds() {
        return Arrays.stream(DebtorKind.values()).map(Enum::name).toList();
    }

    /**
     * The customers that are meant; what is not named is the first there is.
     *
     * @return empty when there is no creditor yet
     * @throws UnknownCustomers when there is no such group, kind or language
     */
    Optional<Customers> customers(String creditor, String segment, String kind, String language) {
        return creditor(creditor)
                .map(owed -> new Customers(
                        owed,
                        chosen("segment", segment, segments()),
                        chosen("kind", kind, kinds()),
                        chosen("language", language, TextName.LANGUAGES)));
    }

    /** What these customers are told. */
    PolicySheet of(Customers customers) {
        var phrases = new Phrases(messages, customers.locale());
        var lives = new Lives(policy, standings, customers);
        var today = customers.creditor().today(clock);
        var written = new TellingEvents(customers, phrases, notices, today.withDayOfMonth(1));
        var kind = phrases.say("kind." + customers.kind());
        var terms = customers.creditor().terms();
        return new PolicySheet(
                customers.language(),
                terms.name(),
                phrases.say("title"),
                phrases.say("audience", kind, phrases.name("segment", customers.segment())),
                phrases.say("intro", terms.name()),
                phrases.say("example", phrases.amount(lives.amount(), customers.currency())),
                phrases.say("words"),
                written.of(lives.steps(), lives.amount()),
                new TellingTopics(customers, phrases, lives, times).all(),
                phrases.say("asOf", Wording.in(customers.language()).date(today)));
    }

    private Optional<Creditor> creditor(String code) {
        return code == null || code.isBlank() ? creditors().stream().findFirst() : Optional.of(creditors.get(code));
    }

    private static String chosen(String what, String given, List<String> known) {
        if (given == null || given.isBlank()) {
            return known.get(0);
        }
        if (!known.contains(given)) {
            throw new UnknownCustomers(what, given, known);
        }
        return given;
    }
}
