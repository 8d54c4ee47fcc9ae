package io.dunflow.disclosure;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.ContactTimes;
import io.dunflow.correspondence.Purpose;
import io.dunflow.dunning.PolicyStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What else a customer wants to know: how we count, what it costs, when we write, what to do. */
final class TellingTopics {

    private final Customers customers;
    private final Phrases phrases;
    private final Lives lives;
    private final ContactTimes times;

    TellingTopics(Customers customers, Phrases phrases, Lives lives, ContactTimes times) {
        this.customers = customers;
        this.phrases = phrases;
        this.lives = lives;
        this.times = times;
    }

    List<PolicySheet.Topic> all() {
        return List.of(
                topic("counting", counting()),
                topic("costs", costs()),
                topic("stops", new TellingStops(customers, phrases, lives.steps()).of(lives.standings())),
                topic("times", times()),
                topic("help", help()),
                topic("depends", depends()));
    }

    private PolicySheet.Topic topic(String name, List<String> sentences) {
        return new PolicySheet.Topic(phrases.say(name + ".title"), sentences);
    }

    private List<String> counting() {
        var sentences = new ArrayList<String>();
        if (lives.steps().isEmpty()) {
            sentences.add(phrases.say("counting.nothing"));
            return sentences;
        }
        sentences.add(phrases.say("counting.days"));
        sentences.add(phrases.say("counting.order"));
        lives.interval().ifPresent(days -> sentences.add(phrases.say("counting.together", days)));
        var last = lives.steps().get(lives.steps().size() - 1);
        if (last.isNotice()) {
            sentences.add(phrases.say("counting.end"));
        }
        return sentences;
    }

    private List<String> costs() {
        boolean charged = lives.steps().stream()
                .anyMatch(step ->
                        step.fee() != null || step.fixedSum() != null || step.penalty() || step.interest() != null);
        return List.of(phrases.say(charged ? "costs.some" : "costs.none"));
    }

    private List<String> times() {
        var sentences = new ArrayList<String>();
        sentences.add(phrases.say("times.days"));
        if (uses(lives.steps(), "EMAIL")) {
            sentences.add(emails());
            if (!times.onHolidays(Channel.EMAIL, customers.kind(), calendar())) {
                sentences.add(phrases.say("times.holidays"));
            }
            if (hours(Purpose.DUNNING, "DENIED").isEmpty()) {
                sentences.add(phrases.say("times.denied"));
            }
            if (lives.steps().stream().anyMatch(step -> step.day() < 0)
                    && hours(Purpose.PRE_DUE, "UNKNOWN").isEmpty()) {
                sentences.add(phrases.say("times.consent"));
            }
        }
        return sentences;
    }

    private String emails() {
        var hours = hours(Purpose.DUNNING, "GRANTED");
        if (hours.isEmpty()) {
            return phrases.say("times.never");
        }
        return hours.get(0) == 0 && hours.get(1) == 24
                ? phrases.say("times.always")
                : phrases.say("times.hours", hours.get(0), hours.get(1));
    }

    private List<Integer> hours(Purpose purpose, String consent) {
        return times.hours(Channel.EMAIL, purpose, customers.kind(), consent, calendar());
    }

    private String calendar() {
        return customers.creditor().terms().calendar();
    }

    private List<String> help() {
        var terms = customers.creditor().terms();
        var ways = Stream.of(terms.phone(), terms.email())
                .filter(way -> way != null && !way.isBlank())
                .toList();
        return List.of(
                ways.isEmpty()
                        ? phrases.say("help.tellUs")
                        : phrases.say("help.reachUs", String.join(phrases.say("help.or"), ways)),
                phrases.say("help.wrong"),
                phrases.say("help.crossed"));
    }

    private List<String> depends() {
        var sentences = new ArrayList<String>();
        sentences.add(phrases.say("depends.group"));
        sentences.add(phrases.say(
                lives.dependsOnAmount() ? "depends.amount" : "depends.noAmount",
                phrases.amount(lives.amount(), customers.currency())));
        if (lives.largeAmountsAreApproved()) {
            sentences.add(phrases.say("depends.approval"));
        }
        reached("email", lives.withoutEmail()).ifPresent(sentences::add);
        reached("address", lives.withoutAddress()).ifPresent(sentences::add);
        sentences.add(phrases.say("depends.people"));
        return sentences;
    }

    private Optional<String> reached(String without, List<PolicyStep> other) {
        if (channels(other).equals(channels(lives.steps()))) {
            return Optional.empty();
        }
        var fewer = notices(other) < notices(lives.steps());
        return Optional.of(phrases.say("depends." + without + (fewer ? ".fewer" : ".other")));
    }

    private static List<String> channels(List<PolicyStep> steps) {
        return steps.stream().map(step -> step.level() + " " + step.channel()).toList();
    }

    private static long notices(List<PolicyStep> steps) {
        return steps.stream().filter(PolicyStep::isNotice).count();
    }

    private static boolean uses(List<PolicyStep> steps, String channel) {
        return steps.stream().anyMatch(step -> channel.equals(step.channel()));
    }
}
