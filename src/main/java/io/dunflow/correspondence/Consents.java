package io.dunflow.correspondence;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed or refused to be written to or called, by whom, how and for what. */
@Component
public class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consents(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records a consent or a refusal; it replaces the former one of the same person, creditor, channel and purpose.
     *
     * @param creditorId null: towards all creditors
     * @param purpose null: for all purposes
     * @param source where it is known from, such as a form, a contract or a file
     */
    @Transactional
    public void record(
            long personId, Long creditorId, ConsentChannel channel, Purpose purpose, boolean permitted, String source) {
        jdbc.sql(
                        """
                        insert into consent (person_id, creditor_id, channel, purpose, permitted, source, since)
                        values (:person, :creditor, :channel, :purpose, :permitted, :source, :now)
                        on conflict (person_id, coalesce(creditor_id, 0), channel, coalesce(purpose, '')) do update
                          set permitted = excluded.permitted, source = excluded.source, since = excluded.since
                        """)
                .param("person", personId)
                .param("creditor", creditorId)
                .param("channel", channel.name())
                .param("purpose", purpose == null ? null : purpose.name())
                .param("permitted", permitted)
                .param("source", source)
                .param("now", Utc.of(clock.instant()))
                .update();
        if (channel == ConsentChannel.PHONE && !permitted) {
            events.publishEvent(new CallsRefused(personId));
        }
    }

    /** What holds; empty: unknown. */
    Optional<Boolean> permitted(long personId, long creditorId, Channel channel, Purpose purpose) {
        return jdbc.sql("select consent_of(:person, :creditor, :channel, :purpose)")
                .param("person", personId)
                .param("creditor", creditorId)
                .param("channel", channel.name())
                .param("purpose", purpose.name())
                .query(Boolean.class)
                .optional();
    }
}
