package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a lead put points on top of those of the table, with a reason and for a time: an override, which is counted. */
@Component
public class SettingPriorities {

    private final HandPriorities hands;
    private final AskingPriority asking;
    private final AskingPriorityByHand terms;
    private final CreditorDays days;
    private final GrantedCreditors granted;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SettingPriorities(
            HandPriorities hands,
            AskingPriority asking,
            AskingPriorityByHand terms,
            CreditorDays days,
            GrantedCreditors granted,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.hands = hands;
        this.asking = asking;
        this.terms = terms;
        this.days = days;
        this.granted = granted;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Puts them on top of what tasks about the account have, in place of what was put there before.
     *
     * @param points 0 takes back what was put there
     * @param until last day on which they count; not needed to take back
     * @throws InvalidInput when points, day or reason will not do
     * @throws NotInLedger when there is no such account for this user
     */
    @Transactional
    public void set(long accountId, Integer points, LocalDate until, String reason, String by) {
        demand(accountId);
        Reason.demand(reason);
        var today = days.todayOf(accountId);
        var allowed = terms.of(accountId);
        if (points == null || Math.abs(points) > allowed.mostPoints()) {
            throw new InvalidInput("points", say("priority.points", allowed.mostPoints()));
        }
        var last = points == 0 ? today : until;
        var latest = today.plusDays(allowed.longestDays());
        if (last == null || last.isBefore(today) || last.isAfter(latest)) {
            throw new InvalidInput("until", say("priority.until", today, latest));
        }
        hands.add(accountId, points, last, reason, by);
        events.publishEvent(new FollowingPriorities.SetByHand(List.of(accountId)));
    }

    /** How urgent a call about the account would be now, and why. */
    @Transactional
    public Priority of(long accountId) {
        demand(accountId);
        return asking.of(accountId);
    }

    private void demand(long accountId) {
        jdbc.sql("select creditor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .optional()
                .filter(creditor -> granted.contain(Set.of(creditor)))
                .orElseThrow(() -> new NotInLedger("account", accountId));
    }
}
