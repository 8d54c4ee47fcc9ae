package io.dunflow.agency;

import io.dunflow.ledger.NotInLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends each agency what waits for it and takes what it left for us; one node at a time for each agency. */
@Component
public class ExchangingMessages {

    private static final Logger log = LoggerFactory.getLogger(ExchangingMessages.class);

    private final AgencyConnections connections;
    private final PackingMessages packing;
    private final SendingPackages sending;
    private final ReceivingNews receiving;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    ExchangingMessages(
            AgencyConnections connections,
            PackingMessages packing,
            SendingPackages sending,
            ReceivingNews receiving,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.connections = connections;
        this.packing = packing;
        this.sending = sending;
        this.receiving = receiving;
        this.transactions = new TransactionTemplate(transactions.getTransactionManager());
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /** With all agencies; one that cannot be reached keeps no other waiting. */
    public void exchange() {
        connections.all().forEach(this::exchange);
    }

    /** @throws NotInLedger when people speak with this agency */
    public Exchanged exchange(String agency) {
        return exchange(connections.of(agency).orElseThrow(() -> new NotInLedger("connection", agency)));
    }

    private Exchanged exchange(AgencyConnection connection) {
        return transactions.execute(
                transaction -> isMine(connection.agency()) ? exchangeAlone(connection) : new Exchanged(0, 0, "BUSY"));
    }

    /** For as long as the transaction lasts; what is done meanwhile is done in others. */
    private boolean isMine(String agency) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('agency ' || ?, 0))")
                .param(agency)
                .query(Boolean.class)
                .single();
    }

    private Exchanged exchangeAlone(AgencyConnection connection) {
        packing.pack(connection);
        var sent = sending.send(connection);
        var taken = new int[1];
        try {
            connections.protocol(connection).receive(connection, (name, content) -> {
                taken[0]++;
                return receiving.take(connection.agency(), name, content).readable();
            });
            return new Exchanged(sent, taken[0], null);
        } catch (NotDelivered | java.io.UncheckedIOException e) {
            log.warn("Nothing can be fetched from agency {}: {}", connection.agency(), e.getMessage());
            return new Exchanged(sent, taken[0], e.getMessage());
        }
    }

    /**
     * What went to and fro.
     *
     * @param sent packages
     * @param taken files
     * @param failure why no more; null when all is done
     */
    public record Exchanged(int sent, int taken, String failure) {}
}
