package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.UserAtWork;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets only the group to which a matter was routed answer it, and leads. */
@Component
class AnswerRights {

    static final List<DisputeState> ANSWERS =
            List.of(DisputeState.UPHELD, DisputeState.PARTLY_UPHELD, DisputeState.REJECTED);

    private static final String LEAD = "lead";

    private final UserAtWork user;

    AnswerRights(UserAtWork user) {
        this.user = user;
    }

    /**
     * Passes when the acting user may answer.
     *
     * @throws NotYours when the user is in another group
     */
    void demand(String group) {
        var groups = List.of(group.split(","));
        user.now()
                .filter(one -> !one.groups().contains(LEAD))
                .filter(one -> one.groups().stream().noneMatch(groups::contains))
                .ifPresent(one -> {
                    throw new NotYours(say("answer.group", group));
                });
    }

    /**
     * Passes when a lead is at work, or the program by itself.
     *
     * @throws NotYours saying why, when it is somebody else
     */
    void demandLead(Sentence why) {
        user.now().filter(one -> !one.groups().contains(LEAD)).ifPresent(one -> {
            throw new NotYours(why);
        });
    }

    /**
     * Passes when so much may be credited: beyond the limit of the group only by a lead who did not raise it.
     *
     * @throws NotYours when somebody else has to answer
     */
    void demandLimit(Dispute dispute, BigDecimal credit, String by) {
        if (dispute.answerLimit() == null || credit.compareTo(dispute.answerLimit()) <= 0) {
            return;
        }
        user.now().filter(one -> !one.groups().contains(LEAD)).ifPresent(one -> {
            throw new NotYours(say(
                    "dispute.limit",
                    money(dispute.answerLimit(), dispute.currency()),
                    money(credit, dispute.currency())));
        });
        if (by.equals(dispute.raisedBy())) {
            throw new NotYours(say("dispute.own", dispute.id()));
        }
    }
}
