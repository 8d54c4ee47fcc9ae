package io.dunflow.disclosure;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.ExampleNotice;
import io.dunflow.correspondence.ExampleNotices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.dunning.PolicyStep;
import io.dunflow.dunning.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts what the tables do about an invoice into words. */
final class TellingEvents {

    private final Customers customers;
    private final Phrases phrases;
    private final ExampleNotices notices;
    private final LocalDate due;

    /** @param due of the invoice that the examples are about */
    TellingEvents(Customers customers, Phrases phrases, ExampleNotices notices, LocalDate due) {
        this.customers = customers;
        this.phrases = phrases;
        this.notices = notices;
        this.due = due;
    }

    List<PolicySheet.Event> of(List<PolicyStep> steps, BigDecimal amount) {
        return Stream.of(
                        steps.stream().filter(step -> step.day() < 0).map(step -> event(step, amount)),
                        Stream.of(dueDate()),
                        steps.stream().filter(step -> step.day() >= 0).map(step -> event(step, amount)))
                .flatMap(events -> events)
                .toList();
    }

    private PolicySheet.Event dueDate() {
        return new PolicySheet.Event(
                "due",
                0,
                phrases.say("day.due"),
                phrases.say("when.due"),
                phrases.say("due.title"),
                null,
                List.of(phrases.say("due.text")),
                null);
    }

    private PolicySheet.Event event(PolicyStep step, BigDecimal amount) {
        return step.isNotice() ? notice(step, amount) : person(step);
    }

    private PolicySheet.Event person(PolicyStep step) {
        var known = step.step() == Step.ESCALATE ? "call" : "decision";
        return new PolicySheet.Event(
                "person",
                step.day(),
                label(step),
                when(step),
                phrases.say(known + ".title"),
                null,
                List.of(phrases.say(known + ".text")),
                null);
    }

    private PolicySheet.Event notice(PolicyStep step, BigDecimal amount) {
        var words = words(step, amount);
        var details = new ArrayList<String>();
        if (words == null) {
            details.add(phrases.say("noText"));
        } else if (step.level() > 0) {
            details.add(phrases.say("toPay", words.daysToPay()));
        }
        details.addAll(conditions(step));
        details.addAll(charges(step));
        return new PolicySheet.Event(
                "notice",
                step.day(),
                label(step),
                when(step),
                words == null ? phrases.say("reminder", step.level()) : words.heading(),
                phrases.name("by", step.channel()),
                details,
                words);
    }

    private ExampleNotice words(PolicyStep step, BigDecimal amount) {
        var wish = new ExampleNotices.Wish(
                step.template(),
                step.tone(),
                step.level() > 0 ? Purpose.DUNNING : Purpose.PRE_DUE,
                Channel.valueOf(step.channel()),
                step.level(),
                customers.language(),
                customers.kind());
        return notices.of(
                        customers.creditor(),
                        phrases.say("customer." + customers.kind()),
                        wish,
                        amount,
                        due,
                        step.day())
                .orElse(null);
    }

    private List<String> conditions(PolicyStep step) {
        if (step.minimumAmount() == null && step.minimumPercent() == null) {
            return List.of();
        }
        var least = step.minimumAmount() == null ? null : phrases.amount(step.minimumAmount(), customers.currency());
        if (step.minimumPercent() == null) {
            return List.of(phrases.say("minimum.amount", least));
        }
        var percent = step.minimumPercent();
        return List.of(
                least == null ? phrases.say("minimum.percent", percent) : phrases.say("minimum.both", least, percent));
    }

    private List<String> charges(PolicyStep step) {
        return Stream.of(
                        sum("fee", step.fee()),
                        sum("fixedSum", step.fixedSum()),
                        step.penalty() ? Stream.of(phrases.say("charge.penalty")) : Stream.<String>empty(),
                        step.interest() == null ? Stream.<String>empty() : Stream.of(phrases.say("charge.interest")))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Stream<String> sum(String charge, BigDecimal amount) {
        return amount == null
                ? Stream.empty()
                : Stream.of(phrases.say("charge." + charge, phrases.amount(amount, customers.currency())));
    }

    private String label(PolicyStep step) {
        return step.day() < 0 ? phrases.say("day.before", -step.day()) : phrases.say("day.after", step.day());
    }

    private String when(PolicyStep step) {
        if (step.day() < 0) {
            return phrases.say("when.before", -step.day());
        }
        return step.sincePrevious() == null
                ? phrases.say("when.after", step.day())
                : phrases.say("when.since", step.sincePrevious(), step.day());
    }
}
