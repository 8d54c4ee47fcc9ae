package io.dunflow.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.agency.simulated.FolderDesk;
import io.dunflow.agency.simulated.RestDesk;
import io.dunflow.agency.simulated.Script;
import io.dunflow.agency.simulated.Script.Behaviour;
import io.dunflow.agency.simulated.SftpDesk;
import io.dunflow.agency.simulated.SimulatedAgency;
import io.dunflow.audit.Invariants;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The contract of each protocol, held by an agency that misbehaves: whatever is slow, wrong, said twice or never, nothing
 * is placed or paid twice, and the reconciliation finds each mistake of its statement. The number of placements is the
 * system property {@code dunflow.placements}.
 */
@IntegrationTest
class SimulatedAgenciesIT {

    private static final int MANY = Integer.getInteger("dunflow.placements", 100);
    private static final Script TENTH = new Script(
            40,
            15,
            Map.of(
                    Behaviour.SLOW, 2,
                    Behaviour.WRONG, 1,
                    Behaviour.DUPLICATE, 2,
                    Behaviour.SILENT, 1,
                    Behaviour.HASTY, 1,
                    Behaviour.MISSTATED, 2,
                    Behaviour.FORGOTTEN, 1));

    @Autowired
    Handovers handovers;

    @Autowired
    Portfolio portfolio;

    @Autowired
    AgencyConnections connections;

    @Autowired
    AgencyContracts contracts;

    @Autowired
    ExchangingMessages exchanging;

    @Autowired
    AgencyMatters matters;

    @Autowired
    AgencyStatements statements;

    @Autowired
    Placements placements;

    @Autowired
    CreditorDays days;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<Placement> given = new ArrayList<>();
    private LocalDate today;
    private final String number = Portfolio.next();

    @BeforeEach
    void today() {
        today = days.todayOf(portfolio.anAccount().id());
    }

    @Test
    void overSftp() throws Exception {
        var agency = agency("sim-sftp");
        var root = handovers.folder("sftp" + number);
        var head = new SimulatedAgency(TENTH);
        var desk = new FolderDesk(head, root);
        try (var server = new SftpDesk(root, 0, "dunflow", "secret of sftp")) {
            connections.keep(
                    new AgencyConnection(
                            agency,
                            "SFTP",
                            "standard",
                            Map.of(
                                    "host",
                                    "127.0.0.1",
                                    "port",
                                    "" + server.port(),
                                    "user",
                                    "dunflow",
                                    "hostKey",
                                    server.hostKey())),
                    "lead");
            place(agency, MANY / 2);

            for (int round = 0; round < 3; round++) {
                exchanging.exchange(agency);
                desk.work(today);
            }
            exchanging.exchange(agency);
            desk.state(number, today);
            exchanging.exchange(agency);
        }

        holds(agency, head);
    }

    @Test
    void overRest() {
        var agency = agency("sim-rest");
        var head = new SimulatedAgency(TENTH);
        var webhooks = "http://127.0.0.1:" + port + "/agency-webhooks/" + agency;
        try (var server = new RestDesk(head, 0, "secret of rest")) {
            connections.keep(new AgencyConnection(agency, "REST", "json", Map.of("url", server.url())), "lead");
            place(agency, MANY / 2);
            // The first package arrives, but nobody hears of it: it is sent again.
            server.fail(1);

            for (int round = 0; round < 3; round++) {
                jdbc.sql("update agency_package set try_after = now() - interval '1 day' where state = 'READY'")
                        .update();
                exchanging.exchange(agency);
                server.work(today, webhooks);
            }
            exchanging.exchange(agency);
            server.state(number, today, webhooks);
        }

        holds(agency, head);
    }

    @Test
    void whatIsNotSignedOrOldIsRefusedAndTheSameTwiceIsOnce() {
        var agency = agency("sim-rest");
        var webhooks = "http://127.0.0.1:" + port + "/agency-webhooks/";
        try (var server = new RestDesk(new SimulatedAgency(TENTH), 0, "secret of rest");
                var other = new RestDesk(new SimulatedAgency(TENTH), 0, "another secret")) {
            connections.keep(new AgencyConnection(agency, "REST", "json", Map.of("url", server.url())), "lead");
            place(agency, 1);
            exchanging.exchange(agency);
            var body = ("{\"messages\": [{\"number\": \"A" + number + "\", \"kind\": \"ACKNOWLEDGED\", \"placement\": "
                            + given.get(0).id() + "}]}")
                    .getBytes(StandardCharsets.UTF_8);
            var old = Long.toString(Instant.now().minusSeconds(3600).getEpochSecond());

            assertThat(other.post("m" + number, body, webhooks + agency + "/messages"))
                    .isEqualTo(401);
            assertThat(server.post("m" + number, old, body, webhooks + agency + "/messages"))
                    .isEqualTo(401);
            assertThat(server.post("m" + number, body, webhooks + "nobody/messages"))
                    .isEqualTo(401);
            assertThat(state(0)).isEqualTo(PlacementState.SENT);
            assertThat(server.post("m" + number, body, webhooks + agency + "/messages"))
                    .isEqualTo(200);
            assertThat(server.post("m" + number, body, webhooks + agency + "/messages"))
                    .isEqualTo(200);
            assertThat(state(0)).isEqualTo(PlacementState.PLACED);
            assertThat(server.post(
                            "m" + number, "{}".getBytes(StandardCharsets.UTF_8), webhooks + agency + "/messages"))
                    .isEqualTo(409);
        }
    }

    @Test
    void withAServerThatIsNotTheirsNothingIsSpoken() throws Exception {
        var agency = agency("sim-sftp");
        var root = handovers.folder("other" + number);
        try (var server = new SftpDesk(root, 0, "dunflow", "secret of sftp")) {
            connections.keep(
                    new AgencyConnection(
                            agency,
                            "SFTP",
                            "standard",
                            Map.of(
                                    "host",
                                    "127.0.0.1",
                                    "port",
                                    "" + server.port(),
                                    "user",
                                    "dunflow",
                                    "hostKey",
                                    "SHA256:somebodyElse")),
                    "lead");
            place(agency, 1);

            var exchanged = exchanging.exchange(agency);

            assertThat(exchanged.sent()).isZero();
            assertThat(exchanged.failure()).isNotNull();
            assertThat(root.resolve("out")).isEmptyDirectory();
        }
    }

    private String agency(String code) {
        handovers.anAgency(code);
        if (contracts.of(code).isEmpty()) {
            contracts.keep(
                    code,
                    new AgencyContract(
                            null,
                            "EUR",
                            new BigDecimal("15"),
                            BigDecimal.ZERO,
                            false,
                            false,
                            LocalDate.parse("2020-01-01")),
                    "lead");
        }
        // What other tests left waiting for the same agency is not this one's.
        jdbc.sql("update agency_package set state = 'FAILED' where state = 'READY' and agency_id ="
                        + " (select id from agency where code = ?)")
                .param(code)
                .update();
        return code;
    }

    private void place(String agency, int many) {
        var creditor = portfolio.aCreditor();
        for (int i = 0; i < many; i++) {
            var account = portfolio.anAccountOf(creditor.id());
            portfolio.anInvoice(account, (100 + i) + ".00", "2020-02-16");
            given.add(handovers.placed(account, agency));
        }
    }

    private PlacementState state(int n) {
        return placements.find(given.get(n).id()).orElseThrow().state();
    }

    private void holds(String agency, SimulatedAgency head) {
        var behaviours = head.behaviours();
        assertThat(behaviours).hasSize(given.size());
        assertThat(head.mostGiven()).isEqualTo(1);
        for (var placement : given) {
            var behaviour = behaviours.get(Long.toString(placement.id()));
            var item = placements.itemsOf(placement.id()).get(0);
            var left = behaviour == Behaviour.SILENT ? "1.00" : "0.60";
            assertThat(item.remaining())
                    .as("%s %s", placement.id(), behaviour)
                    .isEqualByComparingTo(item.original().multiply(new BigDecimal(left)));
            assertThat(placements.find(placement.id()).orElseThrow().state())
                    .isEqualTo(behaviour == Behaviour.SILENT ? PlacementState.SENT : PlacementState.PLACED);
        }
        var differences = matters.of(agency, statements.get(agency, number).id()).stream()
                .filter(one -> given.stream()
                        .anyMatch(placement -> Long.valueOf(placement.id()).equals(one.placement())))
                .toList();
        assertThat(of(differences, "PAID_DIFFERS")).isEqualTo(count(head, Behaviour.MISSTATED));
        assertThat(of(differences, "REMAINING_DIFFERS")).isEqualTo(count(head, Behaviour.MISSTATED));
        assertThat(of(differences, "NOT_STATED")).isEqualTo(count(head, Behaviour.FORGOTTEN));
        assertThat(differences)
                .hasSize((int) (2 * count(head, Behaviour.MISSTATED) + count(head, Behaviour.FORGOTTEN)));
        assertThat(matters.of(agency, null))
                .filteredOn(one -> one.kind().equals("LINE_REFUSED")
                        && given.stream().anyMatch(placement -> Long.valueOf(placement.id())
                                .equals(one.placement())))
                .hasSize((int) count(head, Behaviour.WRONG));
        assertThat(invariants.check("4 ").holds()).isTrue();
    }

    private static long of(List<AgencyMatters.Listed> differences, String kind) {
        return differences.stream().filter(one -> one.kind().equals(kind)).count();
    }

    private static long count(SimulatedAgency head, Behaviour behaviour) {
        return head.behaviours().values().stream()
                .filter(one -> one == behaviour)
                .count();
    }
}
