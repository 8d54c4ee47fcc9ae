package io.dunflow.agency.simulated;

import io.dunflow.agency.Agencies;
import io.dunflow.agency.Agency;
import io.dunflow.agency.AgencyConnection;
import io.dunflow.agency.AgencyConnections;
import io.dunflow.agency.AgencyContract;
import io.dunflow.agency.AgencyContracts;
import io.dunflow.agency.simulated.Script.Behaviour;
import io.dunflow.ledger.CreditorDays;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The demo's agencies, one for each protocol: a good one, a slow and dear one, and a British one that makes mistakes. When a
 * month is over each states what it has. After a restart they go on where they were.
 */
@Component
@ConditionalOnProperty("dunflow.demo.agencies")
class DemoAgencies implements DisposableBean {

    private static final String PASSWORD = "demo";
    private static final Script MISTAKES =
            new Script(50, 12, Map.of(Behaviour.WRONG, 1, Behaviour.DUPLICATE, 1, Behaviour.MISSTATED, 30));
    private static final List<String> GERMAN = List.of("DE", "AT", "CH");

    private final Agencies agencies;
    private final AgencyConnections connections;
    private final AgencyContracts contracts;
    private final CreditorDays days;
    private final Path root;
    private FolderDesk folder;
    private FolderDesk files;
    private SftpDesk sftp;
    private RestDesk rest;
    private String webhooks;

    DemoAgencies(
            Agencies agencies,
            AgencyConnections connections,
            AgencyContracts contracts,
            CreditorDays days,
            @Value("${dunflow.agencies.folder}") Path root) {
        this.agencies = agencies;
        this.connections = connections;
        this.contracts = contracts;
        this.days = days;
        this.root = root;
    }

    @EventListener
    void open(WebServerInitializedEvent started) {
        webhooks = "http://127.0.0.1:" + started.getWebServer().getPort() + "/agency-webhooks/demo-rest";
        folder = new FolderDesk(
                new SimulatedAgency(Script.good(30, 18), books("demo-folder")), root.resolve("demo-folder"));
        files = new FolderDesk(
                new SimulatedAgency(new Script(20, 25, Map.of(Behaviour.SLOW, 100)), books("demo-sftp")),
                root.resolve("demo-sftp-server"));
        sftp = new SftpDesk(root.resolve("demo-sftp-server"), 0, "dunflow", PASSWORD);
        rest = new RestDesk(new SimulatedAgency(MISTAKES, books("demo-rest")), 0, PASSWORD);
        keep(agency("demo-folder", "Muster Inkasso", GERMAN, "18", "38"), "FOLDER", Map.of());
        keep(
                agency("demo-sftp", "Langsam & Partner", GERMAN, "25", "30"),
                "SFTP",
                Map.of("host", "127.0.0.1", "port", "" + sftp.port(), "user", "dunflow", "hostKey", sftp.hostKey()));
        keep(agency("demo-rest", "Swift Recoveries Ltd", List.of("GB"), "12", "32"), "REST", Map.of("url", rest.url()));
    }

    private void keep(Agency agency, String protocol, Map<String, String> settings) {
        if (agencies.all().stream().noneMatch(one -> one.code().equals(agency.code()))) {
            agencies.keep(agency, "demo");
            contracts.keep(
                    agency.code(),
                    new AgencyContract(
                            null,
                            agency.countries().contains("GB") ? "GBP" : "EUR",
                            agency.feePercent(),
                            BigDecimal.ZERO,
                            false,
                            false,
                            LocalDate.of(2020, 1, 1)),
                    "demo");
        }
        var format = "REST".equals(protocol) ? "json" : "standard";
        connections.keep(new AgencyConnection(agency.code(), protocol, format, settings), "demo");
    }

    private static Agency agency(String code, String name, List<String> countries, String fee, String recovery) {
        return new Agency(
                code,
                name,
                countries,
                countries,
                List.of("BUSINESS", "CONSUMER"),
                BigDecimal.ZERO,
                null,
                new BigDecimal(fee),
                new BigDecimal(recovery),
                BigDecimal.ONE,
                "NEUTRAL",
                5,
                true);
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void work() {
        var today = days.earliest();
        state(YearMonth.from(today).minusMonths(1));
        folder.work(today);
        files.work(today);
        rest.work(today, webhooks);
    }

    /** Before it hears anything of the new month, so that its books are those of the last day. */
    private void state(YearMonth over) {
        folder.month(over);
        files.month(over);
        rest.month(over, webhooks);
    }

    private Path books(String agency) {
        return root.resolve("demo-books").resolve(agency + ".json");
    }

    @Override
    public void destroy() throws IOException {
        if (sftp != null) {
            sftp.close();
            rest.close();
        }
    }
}
