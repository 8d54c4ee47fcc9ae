package io.dunflow.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody else get all notices of an account: whoever acts for a debtor who does not act any more. */
@Component
public class Redirecting {

    private final UsableChannels channels;
    private final JdbcClient jdbc;
    private final Clock clock;

    Redirecting(UsableChannels channels, JdbcClient jdbc, Clock clock) {
        this.channels = channels;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From now on the notices of the account go there. Those that wait for another recipient have
     * lost their ground; those that waited until somebody is named go there, by a channel that reaches whoever is named.
     *
     * @param reference what it is because of, such as {@code fact:7}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void redirect(long accountId, String reference, To to) {
        jdbc.sql(
                        """
                        insert into redirection (account_id, reference, name, language, email, street, postal_code, city,
                          country, begun_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        accountId,
                        reference,
                        to.name(),
                        to.language(),
                        to.email(),
                        to.street(),
                        to.postalCode(),
                        to.city(),
                        to.country(),
                        Utc.of(clock.instant()))
                .update();
        readdress(accountId, reference);
    }

    private void readdress(long accountId, String reference) {
        jdbc.sql(
                        """
                        update notice n set recipient = 'redirection:' || r.id, language = coalesce(r.language, n.language)
                        from redirection r
                        where r.account_id = ? and r.reference = ? and r.ended_at is null
                          and n.account_id = r.account_id and n.state = 'QUEUED' and n.reason = ?
                        returning n.id, n.creditor_id, n.recipient, n.channel, n.purpose
                        """)
                .params(accountId, reference, HeldLetters.REASON)
                .query(Waiting.class)
                .list()
                .forEach(this::chooseChannel);
    }

    /** Its channel was chosen for somebody else; where none reaches who is named, that is found when it is to leave. */
    private void chooseChannel(Waiting notice) {
        notice.channels()
                .filter(channel -> channels.whyNot(channel, notice.purpose(), notice.creditorId(), notice.recipient())
                        .isEmpty())
                .findFirst()
                .filter(channel -> channel != notice.channel())
                .ifPresent(channel -> jdbc.sql("update notice set channel = ? where id = ?")
                        .params(channel.name(), notice.id())
                        .update());
    }

    /** Who got the notices because of this gets no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long accountId, String reference) {
        jdbc.sql("update redirection set ended_at = ? where account_id = ? and reference = ? and ended_at is null")
                .params(Utc.of(clock.instant()), accountId, reference)
                .update();
    }

    /** Who gets them; without a city the address is the debtor's. */
    public record To(
            String name,
            String language,
            String email,
            String street,
            String postalCode,
            String city,
            String country) {}

    /** A notice that waited until somebody is named. */
    private record Waiting(long id, long creditorId, String recipient, Channel channel, Purpose purpose) {

        /** What answers or tells goes by mail if it can; how anything else goes was decided. */
        Stream<Channel> channels() {
            boolean tells = purpose == Purpose.SERVICE || purpose == Purpose.STATEMENT;
            var all = List.of(Channel.EMAIL, Channel.LETTER);
            return tells ? all.stream() : Stream.concat(Stream.of(channel), all.stream());
        }
    }
}
