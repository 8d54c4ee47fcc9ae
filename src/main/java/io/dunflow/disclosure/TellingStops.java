package io.dunflow.disclosure;

import io.dunflow.dunning.PolicyStep;
import io.dunflow.dunning.StandingRule;
import io.dunflow.dunning.StandingRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what open invoices mean for deliveries and new orders. */
final class TellingStops {

    private final Customers customers;
    private final Phrases phrases;
    private final List<PolicyStep> steps;

    TellingStops(Customers customers, Phrases phrases, List<PolicyStep> steps) {
        this.customers = customers;
        this.phrases = phrases;
        this.steps = steps;
    }

    List<String> of(StandingRules standings) {
        var sentences = new ArrayList<String>();
        standings.rules().stream().filter(this::happens).map(this::sentence).forEach(sentences::add);
        if (!sentences.isEmpty()) {
            sentences.add(phrases.say("stops.ends." + standings.ending()));
        } else if (!standings.otherReasons()) {
            sentences.add(phrases.say("stops.none"));
        }
        if (standings.otherReasons()) {
            sentences.add(phrases.say(sentences.isEmpty() ? "stops.untold" : "stops.others"));
        }
        return sentences;
    }

    /** Whether these customers ever get the reminder after which it follows. */
    private boolean happens(StandingRule rule) {
        var level = rule.from().get("highestLevel");
        return level == null || reminder(level.intValue()).isPresent();
    }

    private String sentence(StandingRule rule) {
        var conditions = new ArrayList<String>();
        rule.from().forEach((fact, least) -> conditions.add(condition("from", fact, least)));
        rule.below().forEach((fact, limit) -> conditions.add(condition("below", fact, limit)));
        var when =
                conditions.isEmpty() ? phrases.say("stops.always") : String.join(phrases.say("stops.and"), conditions);
        return phrases.say("stops.sentence", upper(when), String.join(" ", effects(rule)));
    }

    private String condition(String bound, String fact, BigDecimal value) {
        var key = "stops." + bound + "." + fact;
        return switch (fact) {
            case "overdueTotal", "openTotal" -> phrases.say(key, phrases.amount(value, customers.currency()));
            case "highestLevel" ->
                phrases.say(
                        key,
                        value.intValue(),
                        reminder(value.intValue()).map(PolicyStep::day).orElse(0));
            default -> phrases.say(key, value.intValue());
        };
    }

    private List<String> effects(StandingRule rule) {
        var effects = new ArrayList<String>();
        var ahead = "PREPAYMENT".equals(rule.terms());
        if (rule.deliveryStop()) {
            effects.add(phrases.say(ahead ? "stops.delivery.prepaid" : "stops.delivery"));
        } else if (ahead) {
            effects.add(phrases.say("stops.orders.prepaid"));
        }
        if (rule.creditStop() && !ahead) {
            effects.add(phrases.say("stops.credit"));
        }
        if (!rule.deliveryStop() && (rule.creditStop() || ahead)) {
            effects.add(phrases.say("stops.ordered"));
        }
        if (rule.terms() != null && !ahead) {
            effects.add(phrases.name("stops.terms", rule.terms()));
        }
        if (rule.decided()) {
            effects.add(phrases.say("stops.decided"));
        }
        if (rule.looked()) {
            effects.add(phrases.say("stops.looked"));
        }
        return effects;
    }

    private Optional<PolicyStep> reminder(int level) {
        return steps.stream()
                .filter(step -> step.isNotice() && step.level() >= level)
                .findFirst();
    }

    private static String upper(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
