package io.dunflow.resolution.plan;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.LeavingInPeace;
import io.dunflow.resolution.LetterLines;
import io.dunflow.resolution.LettersOnMatters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the debtor what is offered, and what was agreed: each payment and its day. No level comes of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SendingPlanLetters {

    static final String OFFER = "plan-offer";
    static final String OFFER_WITHDRAWN = "plan-offer-withdrawn";
    static final String SCHEDULE = "plan-agreed";
    static final String AGAIN = "plan-again";
    static final String RESUMED = "plan-resumed";
    static final String MISSED = "plan-missed";
    static final String DEFAULTED = "plan-defaulted";
    static final String WITHDRAWN = "plan-withdrawn";
    static final String COMPLETED = "plan-completed";

    private final Plans plans;
    private final LettersOnMatters letters;
    private final LetterLines lines;
    private final LeavingInPeace peace;
    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;

    SendingPlanLetters(
            Plans plans,
            LettersOnMatters letters,
            LetterLines lines,
            LeavingInPeace peace,
            Notices notices,
            UsableChannels channels,
            CreditorDays days) {
        this.lines = lines;
        this.peace = peace;
        this.plans = plans;
        this.letters = letters;
        this.notices = notices;
        this.channels = channels;
        this.days = days;
    }

    /** Puts the offer of a plan's case into the outbox; where no channel reaches the debtor, that is recorded instead. */
    public void offer(long caseId) {
        send(plans.ofCase(caseId).orElseThrow(), OFFER);
    }

    /** The same: the offer no longer stands; nothing, where it never left. */
    void offerTakenBack(Plan plan) {
        if (letters.left(plan.accountId(), LettersOnMatters.matter(plan.id(), OFFER))) {
            enqueue(plan, OFFER_WITHDRAWN, Purpose.SERVICE, BigDecimal.ZERO, open(plan));
        }
    }

    /**
     * The same with what was agreed; once, however often the plan goes on after a default. Who was told that all is paid is
     * told that it goes on.
     */
    public void schedule(long caseId) {
        var plan = plans.ofCase(caseId).orElseThrow();
        if (!letters.stands(plan.accountId(), LettersOnMatters.matter(plan.id(), SCHEDULE))) {
            send(plan, SCHEDULE);
        } else if (letters.stands(plan.accountId(), LettersOnMatters.matter(plan.id(), COMPLETED))
                && "RETURNED".equals(plan.cause())) {
            enqueue(plan, AGAIN, Purpose.SERVICE, BigDecimal.ZERO, lines.covered(plan.id()));
        }
    }

    /**
     * The same with how the plan ended: nothing of it is owed any more, or the whole is due again; then nothing else is
     * claimed before the day that the letter names has passed.
     */
    public void ended(long caseId) {
        tellEnd(plans.ofCase(caseId).orElseThrow());
    }

    void tellEnd(Plan plan) {
        switch (plan.state()) {
            case COMPLETED -> enqueue(plan, COMPLETED, Purpose.SERVICE, BigDecimal.ZERO, planned(plan));
            case DEFAULTED -> claimAgain(plan, DEFAULTED);
            case WITHDRAWN -> claimAgain(plan, WITHDRAWN);
            default -> {}
        }
    }

    private void claimAgain(Plan plan, String template) {
        var owed = lines.dunnable(
                plans.itemsOf(plan.id()).stream().map(Plans.PlannedItem::itemId).toList());
        var credits = lines.creditsNotTold(plan.accountId());
        if (LetterLines.sum(owed).compareTo(credits) > 0
                && enqueue(plan, template, Purpose.STATEMENT, credits, owed).isPresent()) {
            peace.leave(plan.accountId(), owed, LettersOnMatters.matter(plan.id(), template), plan.daysToPay());
        }
    }

    /**
     * The same with what is offered or to be paid when, now that the plan goes on which a fact about the person let rest.
     *
     * @param rested whether days passed meanwhile
     */
    void goesOn(Plan plan, boolean rested) {
        var first = plan.state() == PlanState.OFFERED ? OFFER : SCHEDULE;
        boolean told = letters.stands(plan.accountId(), LettersOnMatters.matter(plan.id(), first));
        if (!told || rested && plan.state() == PlanState.OFFERED) {
            send(plan, first);
        } else if (rested) {
            enqueue(plan, RESUMED, Purpose.SERVICE, BigDecimal.ZERO, lines.covered(plan.id()));
        }
    }

    /** One of these letters anew, now that something else is left of the plan. */
    void anew(Plan plan, String template) {
        var left = lines.covered(plan.id());
        if (!left.isEmpty()) {
            enqueue(plan, template, Purpose.SERVICE, BigDecimal.ZERO, left);
        }
    }

    /** The same with what is missing of instalments that were missed; empty when no channel reaches the debtor now. */
    Optional<Long> missed(Plan plan, BigDecimal missing) {
        var told = LetterLines.firstOf(lines.covered(plan.id()), missing);
        var items = told.stream().map(NoticeDraft.Line::itemId).toList();
        return !items.isEmpty() && reaches(plan.accountId(), plan.creditorId(), items)
                ? enqueue(plan, MISSED, Purpose.SERVICE, BigDecimal.ZERO, told)
                : Optional.empty();
    }

    /** Whether a letter about a plan could reach the debtor. */
    boolean reaches(long accountId, long creditorId, List<Long> items) {
        return channel(accountId, creditorId, Purpose.SERVICE, items).isPresent();
    }

    private void send(Plan plan, String template) {
        enqueue(plan, template, Purpose.SERVICE, BigDecimal.ZERO, lines.covered(plan.id()));
    }

    /** What is open of what it was about: it covers nothing any more. */
    private List<NoticeDraft.Line> open(Plan plan) {
        return plans.itemsOf(plan.id()).stream()
                .filter(item -> item.openAmount().signum() > 0)
                .map(item -> line(item, item.amount().min(item.openAmount())))
                .toList();
    }

    private List<NoticeDraft.Line> planned(Plan plan) {
        return plans.itemsOf(plan.id()).stream()
                .map(item -> line(item, item.amount()))
                .toList();
    }

    /** Once a day; empty when it was not put there. */
    private Optional<Long> enqueue(
            Plan plan, String template, Purpose purpose, BigDecimal credits, List<NoticeDraft.Line> told) {
        var today = days.todayOf(plan.accountId());
        if (letters.stands(plan.accountId(), LettersOnMatters.matter(plan.id(), template), today)) {
            return Optional.empty();
        }
        var items = told.stream().map(NoticeDraft.Line::itemId).toList();
        var channel = channel(plan.accountId(), plan.creditorId(), purpose, items);
        if (items.isEmpty() || channel.isEmpty()) {
            plans.note(plan.id(), null, plan.state().name(), "NOT_TOLD", null, null, Actor.POLICY);
            return Optional.empty();
        }
        return Optional.of(notices.enqueue(new NoticeDraft(
                plan.accountId(),
                plan.caseId(),
                null,
                null,
                today,
                purpose,
                channel.get(),
                template,
                purpose == Purpose.SERVICE ? "FRIENDLY" : "NEUTRAL",
                plan.currency(),
                credits,
                false,
                told,
                LettersOnMatters.matter(plan.id(), template),
                null)));
    }

    private Optional<Channel> channel(long accountId, long creditorId, Purpose purpose, List<Long> items) {
        return Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(channel -> channels.whyNot(channel, purpose, creditorId, accountId, items)
                        .isEmpty())
                .findFirst();
    }

    private static NoticeDraft.Line line(Plans.PlannedItem item, BigDecimal amount) {
        var due = item.dueBefore() == null ? item.dueDate() : item.dueBefore();
        return new NoticeDraft.Line(item.itemId(), true, 1, 0, 0, amount, due, null);
    }
}
