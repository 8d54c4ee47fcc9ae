package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records why a debtor does not pay, and hardship; what was said before stays in the history. */
@Component
public class RecordingCircumstances {

    private final JdbcClient jdbc;
    private final CreditorDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingCircumstances(JdbcClient jdbc, CreditorDays days, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what was said, if anything was.
     *
     * @param caseId whose call it came up in, or null
     * @throws InvalidInput when hardship has no source, or no day of review to come
     */
    @Transactional
    public void record(long accountId, Long caseId, Circumstances said, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (said.reason() != null) {
            reason(accountId, caseId, said, by, now);
        }
        if (said.hardship() != null) {
            hardship(accountId, said, by, now);
            events.publishEvent(new AccountsChanged(Set.of(accountId), "HARDSHIP"));
        }
    }

    /** The same for the account of a case. */
    @Transactional
    public void recordInCase(long caseId, Circumstances said, String by) {
        var account = jdbc.sql("select account_id from dunning_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        record(account, caseId, said, by);
    }

    /** What counts for the account; nothing in it is said when nobody said anything. */
    @Transactional(readOnly = true)
    public Circumstances of(long accountId) {
        return jdbc.sql(
                        """
                        select r.reason, h.hard as hardship, h.source, h.review_on
                        from account a
                        left join lateral (select reason from payment_reason where account_id = a.id
                          order by id desc limit 1) r on true
                        left join lateral (select hard, source, review_on from hardship where debtor_id = a.debtor_id
                          order by id desc limit 1) h on true
                        where a.id = ?
                        """)
                .param(accountId)
                .query(Circumstances.class)
                .single();
    }

    private void reason(long accountId, Long caseId, Circumstances said, String by, OffsetDateTime now) {
        jdbc.sql("insert into payment_reason (account_id, case_id, reason, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(accountId, caseId, said.reason().name(), by, now)
                .update();
    }

    private void hardship(long accountId, Circumstances said, String by, OffsetDateTime now) {
        if (said.source() == null || said.source().isBlank()) {
            throw new InvalidInput("hardshipSource", say("hardship.source"));
        }
        if (said.hardship() && (said.reviewOn() == null || !said.reviewOn().isAfter(days.todayOf(accountId)))) {
            throw new InvalidInput("hardshipReviewOn", say("hardship.review"));
        }
        jdbc.sql(
                        """
                        insert into hardship (debtor_id, account_id, hard, source, review_on, recorded_by, recorded_at)
                        select debtor_id, id, :hard, :source, :review::date, :by, :now from account where id = :account
                        """)
                .param("hard", said.hardship())
                .param("source", said.source())
                .param("review", said.hardship() ? said.reviewOn() : null)
                .param("by", by)
                .param("now", now)
                .param("account", accountId)
                .update();
    }
}
