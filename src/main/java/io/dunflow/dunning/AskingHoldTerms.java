package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotYours;
import io.dunflow.policy.Decisions;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code hold-terms} how long may be held for a reason, and who may. */
@Component
class AskingHoldTerms {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final ChainedHolds chained;

    AskingHoldTerms(KnowingAccounts knowing, Decisions decisions, CreditorDays days, ChainedHolds chained) {
        this.chained = chained;
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
    }

    /**
     * The terms of a hold that begins on a day. What was held for the same reason shortly before, or will be shortly after,
     * counts with it.
     *
     * @throws NotYours when only a lead may hold for this reason
     * @throws InvalidInput naming the latest day allowed, when the hold is to begin later, or to last longer
     */
    HoldTerms of(long accountId, HoldTarget target, HoldOrder order, LocalDate from, boolean lead) {
        var sitting = decisions.open();
        var today = days.todayOf(accountId);
        var facts = knowing.of(accountId, today, sitting)
                .and(Map.of("holdReason", order.kind().name()));
        var answer = sitting.ask("hold-terms", facts);
        if (!lead && answer.text("placedBy").filter("LEAD"::equals).isPresent()) {
            throw new NotYours(say("hold.byLead", word("holdReason", order.kind())));
        }
        answer.integer("aheadDays").ifPresent(ahead -> refuseLater(from, today.plusDays(ahead)));
        int usual = answer.integer("maximumDays").orElse(0);
        int longest = lead ? Math.max(usual, answer.integer("leadDays").orElse(0)) : usual;
        var until = order.until() == null ? from.plusDays(usual) : order.until();
        int held = chained.days(
                target, order.kind(), from, until, answer.integer("anewDays").orElse(0));
        var latest = from.plusDays(longest - held);
        refuse(order, from, latest);
        return new HoldTerms(
                from.plusDays(usual - held),
                latest,
                answer.integer("noticeDays").orElse(0),
                answer.id());
    }

    private static void refuseLater(LocalDate from, LocalDate latest) {
        if (from.isAfter(latest)) {
            throw new InvalidInput("from", say("hold.farAhead", from, latest));
        }
    }

    private static void refuse(HoldOrder order, LocalDate from, LocalDate latest) {
        if (latest.isBefore(from)) {
            throw new InvalidInput("until", say("hold.usedUp", word("holdReason", order.kind())));
        }
        if (order.until() != null && order.until().isAfter(latest)) {
            throw new InvalidInput(
                    "until", say("hold.tooLong", word("holdReason", order.kind()), order.until(), latest));
        }
    }
}
