package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers packages in their order; what does not arrive is tried again later, and after some tries is a person's. */
@Component
class SendingPackages {

    private static final Logger log = LoggerFactory.getLogger(SendingPackages.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_REMARK = 500;

    private final AgencyConnections connections;
    private final AgencyMatters matters;
    private final AgencySettings settings;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SendingPackages(
            AgencyConnections connections,
            AgencyMatters matters,
            AgencySettings settings,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.connections = connections;
        this.matters = matters;
        this.settings = settings;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A package that has to wait keeps those behind it waiting: a recall never overtakes what it recalls. */
    int send(AgencyConnection connection) {
        int sent = 0;
        for (var ready : ready(connection.agency())) {
            if (ready.tryAfter().isAfter(now()) || !send(connection, ready)) {
                return sent;
            }
            sent++;
        }
        return sent;
    }

    private boolean send(AgencyConnection connection, Ready one) {
        try {
            var type = one.name().endsWith(".json") ? "application/json" : "text/csv";
            connections.protocol(connection).send(connection, new OutPackage(one.name(), type, one.content()));
            transactions.executeWithoutResult(transaction -> sent(one.id()));
            return true;
        } catch (NotDelivered e) {
            log.warn("{} did not reach agency {}: {}", one.name(), connection.agency(), e.getMessage());
            transactions.executeWithoutResult(transaction -> failed(connection, one, e));
            return e.forGood();
        }
    }

    private void sent(long id) {
        jdbc.sql("update agency_package set state = 'SENT', sent_at = ?, tries = tries + 1, remark = null where id = ?")
                .params(now(), id)
                .update();
        jdbc.sql("update agency_message set state = 'SENT', tries = tries + 1 where package_id = ?")
                .param(id)
                .update();
    }

    private void failed(AgencyConnection connection, Ready one, NotDelivered why) {
        var last = why.forGood() || one.tries() + 1 >= settings.tries();
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(one.tries(), 10));
        jdbc.sql(
                        "update agency_package set state = ?, remark = left(?, ?), tries = tries + 1, try_after = ? where id = ?")
                .params(last ? "FAILED" : "READY", why.getMessage(), LONGEST_REMARK, now().plus(pause), one.id())
                .update();
        if (last) {
            jdbc.sql("update agency_message set state = 'FAILED', remark = left(?, ?) where package_id = ?")
                    .params(why.getMessage(), LONGEST_REMARK, one.id())
                    .update();
            matters.open(AgencyMatter.about(connection.agency(), "PACKAGE_NOT_DELIVERED")
                    .because(say("agency.notDelivered", one.name(), why.getMessage())));
        }
    }

    private List<Ready> ready(String agency) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.content, p.tries, p.try_after from agency_package p
                        join agency g on g.id = p.agency_id where g.code = ? and p.state = 'READY' order by p.id
                        """)
                .param(agency)
                .query(Ready.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A package on its way. */
    record Ready(long id, String name, byte[] content, int tries, OffsetDateTime tryAfter) {}
}
