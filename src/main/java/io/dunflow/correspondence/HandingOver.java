package io.dunflow.correspondence;

import io.dunflow.ledger.AccountLocks;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hands one notice to its channel, or several as one message, in the transaction that holds their accounts: nothing can be booked between the last
 * look at the ledger and the hand-over. Everything that can fail on our side happens before the channel is asked.
 */
@Component
class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

    private final AccountLocks locks;
    private final InHand inHand;
    private final Grounds grounds;
    private final WithdrawingNotices withdrawing;
    private final JointNotices joint;
    private final ContactPermission permission;
    private final OutgoingNotices outgoing;
    private final Composing composing;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    HandingOver(
            AccountLocks locks,
            InHand inHand,
            Grounds grounds,
            WithdrawingNotices withdrawing,
            JointNotices joint,
            ContactPermission permission,
            OutgoingNotices outgoing,
            Composing composing,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.locks = locks;
        this.inHand = inHand;
        this.grounds = grounds;
        this.withdrawing = withdrawing;
        this.joint = joint;
        this.permission = permission;
        this.outgoing = outgoing;
        this.composing = composing;
        this.events = events;
        this.entities = entities;
    }

    /**
     * Hands over those that still may leave; runs within a transaction.
     *
     * @param taken one notice, or all of a joint one
     * @param asked becomes true when the channel was asked: from then on only it knows
     * @return how many the channel took
     * @throws NotSent when it did not; the transaction has to be rolled back
     */
    int handOver(List<InHand.Taken> taken, Carrier carrier, AtomicBoolean asked) {
        locks.take(taken.stream().map(InHand.Taken::accountId).toList());
        var jointId = taken.get(0).jointId();
        if (jointId != null && !mayLeave(jointId, taken)) {
            return 0;
        }
        var grounded = taken.stream()
                .flatMap(one -> inHand.held(one).stream())
                .filter(this::hasGround)
                .toList();
        return grounded.isEmpty() ? 0 : handOver(grounded, jointId, carrier, asked);
    }

    /** Who joins one that has left is in that of a later day; for who joined meanwhile it waits. */
    private boolean mayLeave(long jointId, List<InHand.Taken> taken) {
        boolean open = joint.lockOpen(jointId);
        if (open && !joint.lacksSome(jointId)) {
            return true;
        }
        taken.forEach(inHand::putBackUntouched);
        if (!open) {
            joint.join(taken.stream().map(InHand.Taken::id).toList());
        }
        return false;
    }

    private boolean hasGround(Notice notice) {
        var lost = grounds.lost(notice.id());
        lost.ifPresent(reason -> withdrawing.withdraw(notice.id(), reason));
        return lost.isEmpty();
    }

    private int handOver(List<Notice> notices, Long jointId, Carrier carrier, AtomicBoolean asked) {
        var all = outgoing.of(notices);
        var permitted = permission.ask(all);
        if (!permitted.granted()) {
            notices.forEach(notice -> postpone(notice, permitted));
            return 0;
        }
        if (jointId != null) {
            joint.close(jointId);
        }
        send(all, notices, carrier, asked);
        return notices.size();
    }

    private void postpone(Notice notice, Permission refusal) {
        if (refusal.again() == null) {
            throw NotSent.permanent("The channel may not be used for this recipient: " + refusal.reason(), null);
        }
        inHand.putBack(notice, refusal.again(), refusal.reason(), false);
    }

    private void send(Outgoing all, List<Notice> notices, Carrier carrier, AtomicBoolean asked) {
        var message = composing.compose(outgoing.asItLeaves(all));
        var consignment = carrier.prepare(all, message);
        inHand.handOver(notices, all.notice().messageId(), message, consignment);
        if (consignment.batchId() == null) {
            notices.forEach(notice -> events.publishEvent(
                    new NoticeHandedOver(notice.id(), notice.accountId(), notice.purpose(), false)));
        }
        entities.flush();
        asked.set(true);
        consignment.sending().run();
        notices.forEach(notice -> log.info(
                "Notice {} of case {} and run {} handed to {}", notice.id(), notice.caseId(), notice.runId(), carrier));
    }
}
