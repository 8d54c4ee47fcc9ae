package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the table {@code contact-permission} whether a notice may leave at an hour of its recipient's day. */
@Component
class ContactPermission {

    private static final int DAYS_AHEAD = 15;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ObjectProvider<Decisions> decisions;
    private final Consents consents;
    private final BusinessDays days;
    private final HeldLetters held;
    private final RemindedToday reminded;
    private final CorrectedToday corrected;
    private final ContactCaps caps;
    private final Holidays holidays;
    private final Clock clock;

    ContactPermission(
            ObjectProvider<Decisions> decisions,
            Consents consents,
            BusinessDays days,
            HeldLetters held,
            RemindedToday reminded,
            CorrectedToday corrected,
            ContactCaps caps,
            Holidays holidays,
            Clock clock) {
        this.decisions = decisions;
        this.consents = consents;
        this.days = days;
        this.held = held;
        this.reminded = reminded;
        this.corrected = corrected;
        this.caps = caps;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Whether the notice may leave now; if not, when, looking two weeks ahead. */
    Permission ask(Outgoing outgoing) {
        var now = clock.instant();
        if (held.holds(outgoing)) {
            return new Permission(false, HeldLetters.REASON, tomorrow(outgoing.sender(), now));
        }
        if (reminded.holds(outgoing)) {
            return new Permission(false, RemindedToday.REASON, tomorrow(outgoing.sender(), now));
        }
        if (corrected.holds(outgoing)) {
            return new Permission(false, CorrectedToday.REASON, tomorrow(outgoing.sender(), now));
        }
        var working = nextBusinessMoment(outgoing.sender(), now);
        if (working.isAfter(now)) {
            return new Permission(false, "NO_BUSINESS_DAY", working);
        }
        var tables = decisions.getIfAvailable();
        return tables == null ? Permission.GRANTED : within(outgoing, tables.open(), now);
    }

    private Instant tomorrow(Sender sender, Instant now) {
        var day = days.plus(sender.calendar(), now.atZone(sender.zoneId()).toLocalDate(), 1);
        return day.atTime(MORNING).atZone(sender.zoneId()).toInstant();
    }

    private Permission within(Outgoing outgoing, Sitting sitting, Instant now) {
        var permission = ask(outgoing, sitting, now);
        return permission.granted()
                ? over(outgoing, sitting, now)
                        .map(over -> new Permission(false, over.reason(), morning(outgoing, over)))
                        .orElse(permission)
                : permission;
    }

    /** Whoever acts for a debtor is written to as often as need be. */
    private Optional<ContactCaps.Over> over(Outgoing outgoing, Sitting sitting, Instant now) {
        var recipient = outgoing.recipient();
        var today = now.atZone(recipient.zoneId()).toLocalDate();
        return recipient.personId() == 0
                ? Optional.empty()
                : caps.open(
                                outgoing.notices()
                                        .map(notice -> Contact.by(notice, recipient))
                                        .toList(),
                                today,
                                sitting)
                        .over(today);
    }

    private Instant morning(Outgoing outgoing, ContactCaps.Over over) {
        var zone = outgoing.recipient().zoneId();
        return nextBusinessMoment(
                outgoing.sender(), over.free().atTime(MORNING).atZone(zone).toInstant());
    }

    private Permission ask(Outgoing outgoing, Sitting sitting, Instant now) {
        var answer = sitting.ask("contact-permission", inputs(outgoing, now));
        if (!answer.hit()) {
            return new Permission(false, "NO_RULE", null);
        }
        if (answer.flag("permitted")) {
            return Permission.GRANTED;
        }
        return new Permission(
                false, answer.text("reason").orElse("NOT_PERMITTED"), firstHour(outgoing, sitting, answer));
    }

    private Instant firstHour(Outgoing outgoing, Sitting sitting, Answer refusal) {
        var answer = refusal;
        var moment = clock.instant();
        for (var asked = 0; asked < DAYS_AHEAD; asked++) {
            var hour = answer.integer("retryHour");
            if (hour.isEmpty()) {
                return null;
            }
            moment = nextBusinessMoment(outgoing.sender(), next(outgoing.recipient(), moment, hour.get()));
            answer = sitting.ask("contact-permission", inputs(outgoing, moment));
            if (answer.flag("permitted")) {
                return moment;
            }
        }
        return moment;
    }

    private static Instant next(Recipient recipient, Instant after, int hour) {
        var there = after.atZone(recipient.zoneId());
        var today = there.toLocalDate().atTime(hour, 0).atZone(recipient.zoneId());
        return (today.isAfter(there) ? today : today.plusDays(1)).toInstant();
    }

    private Instant nextBusinessMoment(Sender sender, Instant moment) {
        var there = moment.atZone(sender.zoneId());
        var working = days.next(sender.calendar(), there.toLocalDate());
        return working.equals(there.toLocalDate())
                ? moment
                : working.atTime(MORNING).atZone(sender.zoneId()).toInstant();
    }

    private Map<String, Object> inputs(Outgoing outgoing, Instant moment) {
        var notice = outgoing.notice();
        var recipient = outgoing.recipient();
        var there = moment.atZone(recipient.zoneId());
        var consent = ChannelPermission.word(
                consents.permitted(recipient.personId(), notice.creditorId(), notice.channel(), notice.purpose())
                        .orElse(null));
        return Map.of(
                "channel", notice.channel().name(),
                "purpose", notice.purpose().name(),
                "kind", recipient.kind(),
                "consent", consent,
                "hour", there.getHour(),
                "dayOfWeek", there.getDayOfWeek().name(),
                "holiday", holidays.on(recipient.country(), there.toLocalDate()));
    }
}
