package io.dunflow.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency with a folder, two items that are with it, and files as it writes them. */
abstract class AgencyFolderFixture {

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
    AgencyFiles files;

    @Autowired
    AgencyMatters matters;

    @Autowired
    Placements placements;

    @Autowired
    DecidingPlacements deciding;

    @Autowired
    CreditorDays days;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    String agency;
    Path folder;
    Account account;
    Placement placement;
    LocalDate today;

    @BeforeEach
    void anAgencyHasTwoItems() {
        agency = handovers.anAgency("folder" + Portfolio.next());
        folder = handovers.folder(agency);
        connections.keep(new AgencyConnection(agency, "FOLDER", "standard", Map.of()), "lead");
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "500.00", "2020-02-16");
        portfolio.anInvoice(account, "300.00", "2020-03-16");
        placement = handovers.placed(account, agency);
        today = days.todayOf(account.id());
        contracts.keep(
                agency,
                new AgencyContract(
                        null, "EUR", new BigDecimal("15"), new BigDecimal("5"), false, false, today.minusYears(1)),
                "lead");
    }

    Map<String, Object> stated(int n, String original, String paid, String cancelled, String left, String earned) {
        return Map.of(
                "placement",
                placement.id(),
                "item",
                item(n).invoice(),
                "original",
                original,
                "paid",
                paid,
                "cancelled",
                cancelled,
                "remaining",
                left,
                "commission",
                earned);
    }

    Map<String, Object> paid(String number, int item, String amount, LocalDate value) {
        return said(
                number,
                "PAID",
                Map.of(
                        "item",
                        item(item).invoice(),
                        "amount",
                        amount,
                        "currency",
                        "EUR",
                        "valueDate",
                        value.toString()));
    }

    Map<String, Object> said(String number, String kind, Map<String, Object> more) {
        var all = new TreeMap<String, Object>(more);
        all.putAll(Map.of("number", number, "kind", kind, "placement", placement.id()));
        return all;
    }

    /** The first may be what the file says of itself. */
    void answer(String name, Map<String, Object> first, Object... more) throws Exception {
        var messages = Stream.concat(Stream.of(first), Stream.of(more))
                .filter(one -> one != first || first.containsKey("number"))
                .toList();
        answer(name, first.containsKey("number") ? Map.of() : first, "messages", messages);
    }

    void answer(String name, Map<String, Object> head, List<Map<String, Object>> lines) throws Exception {
        answer(name, head, "lines", lines);
    }

    void answer(String name, Map<String, Object> head, String list, List<?> lines) throws Exception {
        var all = new TreeMap<String, Object>(head);
        all.put(list, lines);
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in").resolve(name), json.writeValueAsBytes(all));
    }

    List<Path> written() throws Exception {
        try (var all = Files.list(folder.resolve("out"))) {
            return all.toList();
        }
    }

    PlacementState state() {
        return placements.find(placement.id()).orElseThrow().state();
    }

    PlacedItem item(int n) {
        return placements.itemsOf(placement.id()).get(n);
    }

    BigDecimal open(int n) {
        return jdbc.sql("select open_amount from item where id = ?")
                .param(item(n).itemId())
                .query(BigDecimal.class)
                .single();
    }

    BigDecimal commission() {
        return jdbc.sql("select coalesce(sum(commission), 0) from agency_commission where placement_id = ?")
                .param(placement.id())
                .query(BigDecimal.class)
                .single();
    }

    List<String> kinds() {
        return matters.of(agency, null).stream().map(AgencyMatters.Listed::kind).toList();
    }
}
