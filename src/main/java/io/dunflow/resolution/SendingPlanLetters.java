package io.dunflow.resolution;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.CreditorDays;
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
    static final String SCHEDULE = "plan-agreed";

    private final Plans plans;
    private final PlanLetters letters;
    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;

    SendingPlanLetters(Plans plans, PlanLetters letters, Notices notices, UsableChannels channels, CreditorDays days) {
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

    /** The same with what was agreed; once, however often the plan goes on after a default. */
    public void schedule(long caseId) {
        var plan = plans.ofCase(caseId).orElseThrow();
        if (!letters.told(plan, SCHEDULE)) {
            send(plan, SCHEDULE);
        }
    }

    /** Whether an offer could reach the debtor. */
    boolean reaches(long accountId, long creditorId, List<Long> items) {
        return channel(accountId, creditorId, items).isPresent();
    }

    private void send(Plan plan, String template) {
        var items = plans.itemsOf(plan.id()).stream()
                .filter(item -> item.openAmount().signum() > 0)
                .toList();
        var ids = items.stream().map(Plans.PlannedItem::itemId).toList();
        channel(plan.accountId(), plan.creditorId(), ids)
                .filter(channel -> !ids.isEmpty())
                .ifPresentOrElse(
                        channel -> notices.enqueue(draft(plan, template, channel, items)),
                        () -> plans.note(plan.id(), null, plan.state().name(), "NOT_TOLD", null, null, "policy"));
    }

    private Optional<Channel> channel(long accountId, long creditorId, List<Long> items) {
        return Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(channel -> channels.whyNot(channel, Purpose.SERVICE, creditorId, accountId, items)
                        .isEmpty())
                .findFirst();
    }

    private NoticeDraft draft(Plan plan, String template, Channel channel, List<Plans.PlannedItem> items) {
        return new NoticeDraft(
                plan.accountId(),
                plan.caseId(),
                null,
                null,
                days.todayOf(plan.accountId()),
                Purpose.SERVICE,
                channel,
                template,
                "FRIENDLY",
                plan.currency(),
                BigDecimal.ZERO,
                false,
                items.stream().map(SendingPlanLetters::line).toList(),
                PlanLetters.matter(plan.id(), template),
                null);
    }

    private static NoticeDraft.Line line(Plans.PlannedItem item) {
        var due = item.dueBefore() == null ? item.dueDate() : item.dueBefore();
        return new NoticeDraft.Line(item.itemId(), true, 1, 0, 0, item.amount(), due, null);
    }
}
