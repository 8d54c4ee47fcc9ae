package io.dunflow.resolution.reason;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.PersonFacts;
import io.dunflow.resolution.person.RecordingFacts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records why a debtor does not pay, and hardship; what was said before stays in the history. */
@Component
public class RecordingCircumstances {

    private final JdbcClient jdbc;
    private final CreditorDays days;
    private final PersonFacts facts;
    private final RecordingFacts recording;
    private final Clock clock;

    RecordingCircumstances(
            JdbcClient jdbc, CreditorDays days, PersonFacts facts, RecordingFacts recording, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.facts = facts;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Records what was said, if anything was.
     *
     * @param caseId whose call it came up in, or null
     * @return id of the reason; null when none was said
     * @throws InvalidInput when hardship has no source, or no day of review to come
     */
    @Transactional
    public Long record(long accountId, Long caseId, Circumstances said, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var reason = said.reason() == null ? null : reason(accountId, caseId, said.reason(), null, by, now);
        if (said.hardship() != null) {
            hardship(accountId, said, by);
        }
        return reason;
    }

    /** Records a reason alone, with what was said. */
    long recordReason(ReasonOrder order, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return reason(order.account(), null, order.reason(), order.note(), by, now);
    }

    /** The same for the account of a case. */
    @Transactional
    public Long recordInCase(long caseId, Circumstances said, String by) {
        var account = jdbc.sql("select account_id from dunning_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        return record(account, caseId, said, by);
    }

    /** What counts for the account; nothing in it is said when nobody said anything. */
    @Transactional(readOnly = true)
    public Circumstances of(long accountId) {
        return jdbc.sql(
                        """
                        select r.reason, h.id is not null as hardship, h.source, h.review_on
                        from account a
                        left join lateral (select reason from payment_reason where account_id = a.id
                          order by id desc limit 1) r on true
                        join debtor d on d.id = a.debtor_id
                        left join lateral (select f.id, f.source, f.review_on from standing_fact f
                          where f.person_id = d.person_id and f.kind = 'HARDSHIP' order by f.id desc limit 1) h on true
                        where a.id = ?
                        """)
                .param(accountId)
                .query(Circumstances.class)
                .single();
    }

    private Long reason(
            long accountId, Long caseId, NonPaymentReason reason, String note, String by, OffsetDateTime now) {
        return jdbc.sql("insert into payment_reason (account_id, case_id, reason, note, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(accountId, caseId, reason.name(), note, by, now)
                .query(Long.class)
                .single();
    }

    /** Hardship is a fact about the person: the table {@code legal-status-effects} says what follows from it. */
    private void hardship(long accountId, Circumstances said, String by) {
        if (said.source() == null || said.source().isBlank()) {
            throw new InvalidInput("hardshipSource", say("hardship.source"));
        }
        if (said.hardship() && (said.reviewOn() == null || !said.reviewOn().isAfter(days.todayOf(accountId)))) {
            throw new InvalidInput("hardshipReviewOn", say("hardship.review"));
        }
        facts.ofAccount(accountId).stream()
                .filter(fact -> fact.stands() && fact.kind() == FactKind.HARDSHIP)
                .forEach(fact -> recording.withdraw(fact.id(), said.source(), by));
        if (said.hardship()) {
            recording.record(new FactOrder(debtorOf(accountId), FactKind.HARDSHIP, said.source(), said.reviewOn()), by);
        }
    }

    private String debtorOf(long accountId) {
        return jdbc.sql("select d.number from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }
}
