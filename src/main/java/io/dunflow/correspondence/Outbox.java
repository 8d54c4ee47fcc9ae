package io.dunflow.correspondence;

import io.dunflow.ledger.AccountsChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices wait here until they are dispatched, and lose their place when they lose their ground. */
@Component
class Outbox implements Notices {

    private final NewNotices notices;
    private final Recipients recipients;
    private final NoticeTemplates templates;
    private final JointNotices joint;
    private final ClaimingCharges charges;
    private final AddingCopies copies;
    private final WithdrawingNotices withdrawing;
    private final Dispatcher dispatcher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            NewNotices notices,
            Recipients recipients,
            NoticeTemplates templates,
            JointNotices joint,
            ClaimingCharges charges,
            AddingCopies copies,
            WithdrawingNotices withdrawing,
            Dispatcher dispatcher,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.templates = templates;
        this.joint = joint;
        this.charges = charges;
        this.copies = copies;
        this.withdrawing = withdrawing;
        this.dispatcher = dispatcher;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Long> enqueue(List<NoticeDraft> drafts) {
        drafts.stream().map(NoticeDraft::template).distinct().forEach(templates::refuseUnknown);
        var addressees = recipients.resolve(drafts);
        var ids = notices.add(drafts, addressees, clock.instant());
        charges.add(ids, drafts);
        copies.add(ids, drafts, addressees, clock.instant());
        joint.join(ids);
        for (int n = 0; n < ids.size(); n++) {
            announceShadow(ids.get(n), drafts.get(n));
        }
        return ids;
    }

    @Override
    @Transactional
    public long enqueue(NoticeDraft draft, String recipient) {
        templates.refuseUnknown(draft.template());
        var addressee = recipients.named(draft.accountId(), recipient);
        var ids = notices.add(List.of(draft), List.of(addressee), clock.instant());
        charges.add(ids, List.of(draft));
        return ids.get(0);
    }

    private void announceShadow(long id, NoticeDraft draft) {
        if (draft.shadow()) {
            events.publishEvent(new NoticeHandedOver(id, draft.accountId(), draft.purpose(), true));
        }
    }

    @Override
    @Transactional
    public int withdrawGroundless(Set<Long> accountIds) {
        return withdrawing.onAccounts(accountIds);
    }

    @EventListener
    @Transactional
    void on(AccountsChanged changed) {
        withdrawing.onAccounts(changed.accountIds());
    }

    /** Works in transactions of its own; refused within one, whose account locks it would wait for. */
    @Override
    @Transactional(propagation = Propagation.NEVER)
    public int dispatchDue() {
        return dispatcher.drain();
    }

    @Override
    public Optional<Instant> nextDispatch() {
        return dispatcher.next();
    }
}
