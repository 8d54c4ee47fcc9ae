package io.dunflow.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;

/** A format of an agency of one's own: configuration says how it looks, and the process which one a package has. */
@IntegrationTest
class AgencyFormatsIT {

    private static final Map<String, Object> NORDIC = Map.of(
            "packages",
            Map.of(
                    "form", "csv",
                    "extension", "txt",
                    "delimiter", ",",
                    "decimal", ",",
                    "date", "dd.MM.yyyy",
                    "encoding", "ISO-8859-1",
                    "kinds", Map.of("PLACE", "NY"),
                    "columns",
                            List.of(
                                    Map.of("name", "Art", "from", "message.kind"),
                                    Map.of("name", "Fordran", "from", "message.placement"),
                                    Map.of("name", "Faktura", "from", "item.invoice"),
                                    Map.of("name", "Forfallodag", "from", "item.dueDate"),
                                    Map.of("name", "Belopp", "from", "item.remaining"))),
            "answers",
            Map.of(
                    "form", "csv",
                    "delimiter", ";",
                    "decimal", ",",
                    "date", "dd.MM.yyyy",
                    "encoding", "ISO-8859-1",
                    "fields",
                            Map.of(
                                    "number", "Nr",
                                    "kind", "Art",
                                    "placement", "Fordran",
                                    "amount", "Belopp",
                                    "currency", "Valuta",
                                    "valueDate", "Dag"),
                    "kinds", Map.of("BET", "PAID", "OK", "ACKNOWLEDGED")));

    @Autowired
    TestRestTemplate http;

    @Autowired
    Handovers handovers;

    @Autowired
    Portfolio portfolio;

    @Autowired
    AgencyConnections connections;

    @Autowired
    ExchangingMessages exchanging;

    @Autowired
    AgencyFiles files;

    @Autowired
    Placements placements;

    @Autowired
    io.dunflow.ledger.CreditorDays days;

    @Test
    void isKeptOverTheApiAndWrittenAndRead() throws Exception {
        assertThat(put("designer", "agency-formats/nordic", NORDIC)).isEqualTo(200);
        var agency = handovers.anAgency("nordic" + Portfolio.next());
        connections.keep(new AgencyConnection(agency, "FOLDER", "nordic", Map.of()), "lead");
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "1500.50", "2020-02-16");
        var placement = handovers.placed(account, agency);
        var folder = handovers.folder(agency);

        exchanging.exchange(agency);

        var lines = lines(folder);
        assertThat(lines.get(0)).isEqualTo("Art,Fordran,Faktura,Forfallodag,Belopp");
        assertThat(lines.get(1)).startsWith("NY," + placement.id()).endsWith(",16.02.2020,\"1500,50\"");

        var today = days.todayOf(account.id());
        var day = "%02d.%02d.%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/svar.txt"),
                "Nr;Art;Fordran;Belopp;Valuta;Dag\n1;OK;" + placement.id() + ";;;\n2;BET;" + placement.id()
                        + ";500,50;EUR;" + day + "\n",
                StandardCharsets.ISO_8859_1);
        exchanging.exchange(agency);

        assertThat(files.of(agency).get(0).lines()).isEmpty();
        assertThat(placements.itemsOf(placement.id()).get(0).remaining()).isEqualByComparingTo("1000.00");
    }

    @Test
    void isNamedByTheProcessForOnePackage() throws Exception {
        put("designer", "agency-formats/nordic", NORDIC);
        var agency = handovers.anAgency("mixed" + Portfolio.next());
        connections.keep(new AgencyConnection(agency, "FOLDER", "standard", Map.of()), "lead");
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "70.00", "2020-02-16");
        handovers.placed(account, agency, "nordic");

        exchanging.exchange(agency);

        assertThat(lines(handovers.folder(agency)).get(1)).startsWith("NY,");
    }

    @Test
    void thatIsNoneIsRefusedWithItsField() {
        assertThat(put("collector", "agency-formats/nordic", NORDIC)).isEqualTo(403);
        assertThat(put("designer", "agency-formats/nordic", Map.of("answers", Map.of("form", "csv"))))
                .isEqualTo(422);
        assertThat(put(
                        "designer",
                        "agency-formats/nordic",
                        Map.of("packages", Map.of("form", "csv", "date", "qq!"), "answers", Map.of("form", "json"))))
                .isEqualTo(422);
    }

    private static List<String> lines(Path folder) throws Exception {
        try (var all = Files.list(folder.resolve("out"))) {
            return Files.readAllLines(all.findFirst().orElseThrow(), StandardCharsets.ISO_8859_1);
        }
    }

    private int put(String user, String path, Object body) {
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/" + path, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class)
                .getStatusCode()
                .value();
    }
}
