package io.dunflow.resolution.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a plan down as it was proposed. */
@Repository
class NewPlans {

    private final JdbcClient jdbc;
    private final Clock clock;

    NewPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(PlanOrder order, PlanOffer offer, PlanState state, Long askedIn, String by) {
        var terms = offer.terms();
        return jdbc.sql(
                        """
                        insert into plan (account_id, asked_in_id, proposed_by, state, amount, down_payment, instalments,
                          first_on, every, every_unit, open_until, missed_until_default,
                          days_until_default, remind_days, reason, terms_decision, authority, authority_reason,
                          authority_decision, note, made_by, made_at, grace_days, days_to_pay)
                        values (:account, :askedIn, :party, :state, :amount, :down, :instalments, :first, :every, :unit,
                          :until, :missed, :late, :remind, :reason, :terms, :authority, :why, :decision, :note,
                          :by, :now, :grace, :toPay)
                        returning id
                        """)
                .param("account", order.account())
                .param("askedIn", askedIn)
                .param("party", order.party().name())
                .param("state", state.name())
                .param("amount", offer.amount())
                .param("down", offer.nearest().downPayment())
                .param("instalments", offer.nearest().instalments())
                .param("first", offer.nearest().first())
                .param("every", offer.nearest().every())
                .param("unit", offer.nearest().unit().name())
                .param("until", openUntil(offer))
                .param("missed", terms.missedUntilDefault())
                .param("late", terms.daysUntilDefault())
                .param("remind", terms.remindDays())
                .param("reason", order.why())
                .param("terms", terms.decisionId())
                .param("authority", offer.authority().who())
                .param("why", offer.authority().reason())
                .param("decision", offer.authority().decisionId())
                .param("note", order.note())
                .param("by", by)
                .param("grace", terms.graceDays())
                .param("toPay", terms.daysToPay())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** An offer is open no longer than through its first day. */
    private static LocalDate openUntil(PlanOffer offer) {
        var until = offer.today().plusDays(offer.terms().openDays());
        return until.isAfter(offer.nearest().first()) ? offer.nearest().first() : until;
    }
}
