package io.dunflow.resolution.correction;

import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeHandedOver;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.correspondence.Purpose;
import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what becomes of the notices of corrections, and of the bookings that disproved the letters. */
@Component
class FollowingCorrections {

    /** The cause of {@link AccountsChanged} when levels fell. */
    static final String CORRECTION = "CORRECTION";

    /** What changes no booking changes no ground. */
    private static final Set<String> NO_BOOKING = Set.of(CORRECTION, "COVER", "UNCOVER", "CONTACTS");

    private final Corrections corrections;
    private final FindingWrongClaims finding;
    private final LosingGround losing;
    private final WithdrawingCorrections withdrawing;
    private final Quieting quieting;
    private final SpeakingOnce once;
    private final CreditorDays days;

    FollowingCorrections(
            Corrections corrections,
            FindingWrongClaims finding,
            LosingGround losing,
            WithdrawingCorrections withdrawing,
            Quieting quieting,
            SpeakingOnce once,
            CreditorDays days) {
        this.corrections = corrections;
        this.finding = finding;
        this.losing = losing;
        this.withdrawing = withdrawing;
        this.quieting = quieting;
        this.once = once;
        this.days = days;
    }

    @EventListener
    void on(NoticeHandedOver left) {
        if (left.purpose() == Purpose.CORRECTION) {
            corrections.ofNotice(left.noticeId()).ifPresent(correction -> {
                corrections.become(correction.id(), CorrectionState.SENT, null, Actor.POLICY);
                var today = days.todayOf(correction.accountId());
                quieting.extend(correction.key(), today.plusDays(correction.quietDays()));
                if (!correction.toStranger()) {
                    once.keepBack(correction.accountId(), correction.key(), today, today);
                }
                withdrawing.tell(correction, CorrectionState.SENT);
            });
        }
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        corrections
                .ofNotice(withdrawn.noticeId())
                .filter(correction -> correction.state() == CorrectionState.QUEUED)
                .ifPresent(correction -> {
                    if (CorrectionGround.GROUNDLESS.equals(withdrawn.reason())) {
                        withdrawing.withdraw(correction, LosingGround.LOST, Actor.POLICY);
                    } else {
                        notTold(correction, withdrawn.reason());
                    }
                });
    }

    @EventListener
    void on(NoticeFailed failed) {
        corrections
                .ofNotice(failed.noticeId())
                .filter(correction -> correction.state() == CorrectionState.QUEUED
                        || correction.state().told())
                .ifPresent(correction -> notTold(correction, failed.reason()));
    }

    private void notTold(Correction correction, String why) {
        once.end(correction.key());
        corrections.become(correction.id(), CorrectionState.NOT_TOLD, why, Actor.POLICY);
        withdrawing.tell(correction, CorrectionState.NOT_TOLD);
    }

    /** A task whose ground is gone disappears at once. */
    @EventListener
    void on(AccountsChanged changed) {
        if (NO_BOOKING.contains(changed.cause())) {
            return;
        }
        var untold = corrections.untold(changed.accountIds()).stream()
                .map(Correction::accountId)
                .collect(Collectors.toSet());
        untold.forEach(account -> losing.look(account, finding.of(Set.of(account)), Actor.POLICY));
    }
}
