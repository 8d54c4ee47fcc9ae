package io.dunflow.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.TakingOverCharges;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency that is spoken to by files in a folder: what is sent, what comes back, twice, late and wrong. */
@IntegrationTest
class AgencyFolderIT extends AgencyFolderFixture {

    @Autowired
    TakingOverCharges takingOver;

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void aPackageIsOneFileWithAHeaderALineForEachItemAndTheSums() throws Exception {
        exchanging.exchange(agency);
        exchanging.exchange(agency);

        var sent = written();
        assertThat(sent).hasSize(1);
        var lines = Files.readAllLines(sent.get(0));
        assertThat(lines.get(0)).startsWith("record;message;kind;placement");
        assertThat(lines).filteredOn(line -> line.startsWith("ITEM;")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("EVIDENCE;")).hasSize(2);
        assertThat(lines.get(lines.size() - 1)).startsWith("SUM;4;").contains(";800.00;");
    }

    @Test
    void whatStandsOnTopOfAnItemIsToldBesideItByItsKindAndInNoSum() throws Exception {
        var other = portfolio.anAccount();
        portfolio.anInvoice(other, "100.00", "2020-02-16");
        takingOver.takeOver(
                new TakingOverCharges.Claimed(
                        other.id(),
                        handovers.items(other).get(0),
                        1,
                        ChargeKind.FIXED_SUM,
                        new BigDecimal("40.00"),
                        null,
                        null,
                        null),
                "lead");
        handovers.placed(other, agency);
        exchanging.exchange(agency);

        var lines = Files.readAllLines(written().get(0));
        assertThat(lines.get(0)).contains(";remaining;fee;interest;fixed_sum;penalty;bank_fee;");
        assertThat(lines)
                .filteredOn(line -> line.contains(";100.00;0.00;0.00;40.00;0.00;0.00;"))
                .hasSize(1);
        assertThat(lines.get(lines.size() - 1)).contains(";900.00;");
    }

    @Test
    void whatTheAgencyWasPaidIsBookedOnceAndEarnsTheCommissionOfItsContract() throws Exception {
        exchanging.exchange(agency);
        answer("1.json", said("N1", "ACKNOWLEDGED", Map.of("reference", "X-9")), paid("N2", 1, "100.00", today));
        exchanging.exchange(agency);
        answer("2.json", said("N1", "ACKNOWLEDGED", Map.of("reference", "X-9")), paid("N2", 1, "100.00", today));
        exchanging.exchange(agency);
        answer("3.json", paid("N2", 1, "100.00", today), paid("N3", 1, "50.00", today.minusDays(2)));
        exchanging.exchange(agency);

        assertThat(state()).isEqualTo(PlacementState.PLACED);
        assertThat(item(1).paid()).isEqualByComparingTo("150.00");
        assertThat(item(1).remaining()).isEqualByComparingTo("150.00");
        assertThat(item(0).remaining()).isEqualByComparingTo("500.00");
        // 15 % of 100.00; the 50.00 have the value date of the named date, so nothing.
        assertThat(commission()).isEqualByComparingTo("15.00");
        assertThat(Files.list(folder.resolve("in/done"))).hasSize(3);
    }

    @Test
    void aWrongLineIsListedWithItsFieldAndKeepsNoOtherFromActing() throws Exception {
        answer(
                "1.json",
                paid("N1", 0, "abc", today),
                said("N2", "DANCES", Map.of()),
                said("N3", "ACKNOWLEDGED", Map.of()),
                Map.of("number", "N4", "kind", "ACKNOWLEDGED", "placement", 999999999));
        exchanging.exchange(agency);

        var file = files.of(agency).get(0);
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(file.lines())
                .extracting(AgencyFile.Finding::line, AgencyFile.Finding::field, AgencyFile.Finding::value)
                .containsExactly(
                        tuple(1L, "amount", "abc"), tuple(2L, "kind", "DANCES"), tuple(4L, "placement", "999999999"));
        assertThat(kinds()).containsExactly("LINE_REFUSED", "LINE_REFUSED", "LINE_REFUSED");
        assertThat(state()).isEqualTo(PlacementState.PLACED);
    }

    @Test
    void aFileThatIsNotWholeIsRefusedAsAWhole() throws Exception {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/1.json"), "{\"messages\": [{\"number\": \"N1\", ");
        answer("2.json", Map.of("count", 3), said("N3", "ACKNOWLEDGED", Map.of()));
        exchanging.exchange(agency);

        assertThat(files.of(agency)).extracting(AgencyFile::state).containsExactly("REFUSED", "REFUSED");
        assertThat(Files.list(folder.resolve("in/refused"))).hasSize(2);
        assertThat(kinds()).containsExactly("FILE_REFUSED", "FILE_REFUSED");
        assertThat(state()).isEqualTo(PlacementState.SENT);
    }

    @Test
    void aPaymentThatCrossedTheRecallCountsForTheDebtorAndChangesNoPlacement() throws Exception {
        answer("1.json", said("N1", "ACKNOWLEDGED", Map.of()));
        exchanging.exchange(agency);
        deciding.recall(placement.id(), "Pays us now", "lead");
        answer("2.json", paid("N2", 0, "200.00", today), said("N3", "RETURNED", Map.of("reason", "As you asked")));
        exchanging.exchange(agency);

        assertThat(state()).isEqualTo(PlacementState.RECALLED);
        assertThat(open(0)).isEqualByComparingTo("300.00");
        assertThat(kinds()).containsExactly("PAID_AFTER_END");
        // The debtor paid on the day of the recall, not after it: 15 % of 200.00.
        assertThat(commission()).isEqualByComparingTo("30.00");
    }

    @Test
    void theDayOfARecallIsTheDayThatItIsWhereTheCreditorIs() throws Exception {
        answer("1.json", said("N1", "ACKNOWLEDGED", Map.of()));
        exchanging.exchange(agency);
        var tomorrow = today.plusDays(1);
        ClockUtil.setCurrentTime(Date.from(
                tomorrow.atTime(0, 30).atZone(ZoneId.of("Europe/Berlin")).toInstant()));
        deciding.recall(placement.id(), "Pays us now", "lead");
        answer("2.json", paid("N2", 0, "200.00", tomorrow));
        exchanging.exchange(agency);

        assertThat(commission()).isEqualByComparingTo("30.00");
    }

    @Test
    void aPaymentThatTheBankTookBackIsOwedAndEarnsNothing() throws Exception {
        answer("1.json", said("N1", "ACKNOWLEDGED", Map.of()), paid("N2", 0, "200.00", today));
        exchanging.exchange(agency);
        answer("2.json", said("N3", "PAYMENT_RETURNED", Map.of("of", "N2", "valueDate", today.toString())));
        exchanging.exchange(agency);

        assertThat(files.of(agency).get(0).lines()).isEmpty();
        assertThat(item(0).remaining()).isEqualByComparingTo("500.00");
        assertThat(commission()).isEqualByComparingTo("0.00");
    }

    @Test
    void aNewAddressIsWrittenToAndAnInsolvencyIsAHintUntilSomebodyFoundItSo() throws Exception {
        answer(
                "1.json",
                said("N1", "NEW_ADDRESS", Map.of("street", "Neue Gasse 3", "postalCode", "80331", "city", "München")),
                said("N2", "INSOLVENT", Map.of("reason", "AG München 12 IN 3/26")));
        exchanging.exchange(agency);

        assertThat(jdbc.sql("select d.city from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("München");
        assertThat(kinds()).containsExactlyInAnyOrder("NEW_ADDRESS", "INSOLVENCY_HINT");
        assertThat(state()).isEqualTo(PlacementState.SENT);
    }

    @Test
    void statementsAreComparedAndChangeNothing() throws Exception {
        answer("1.json", said("N1", "ACKNOWLEDGED", Map.of()), paid("N2", 0, "200.00", today));
        exchanging.exchange(agency);
        answer(
                "statement-1.json",
                Map.of("statement", "2026-11", "asOf", today.toString(), "currency", "EUR"),
                List.of(
                        stated(0, "500.00", "200.00", "0", "300.00", "30.00"),
                        stated(1, "300.00", "0", "0", "300.00", "0")));
        answer(
                "statement-2.json",
                Map.of("statement", "2026-12", "asOf", today.toString(), "currency", "EUR"),
                List.of(
                        stated(0, "500.00", "250.00", "0", "250.00", "37.50"),
                        Map.of(
                                "placement",
                                "77",
                                "item",
                                "R-1",
                                "original",
                                "9",
                                "paid",
                                "0",
                                "cancelled",
                                "0",
                                "remaining",
                                "9",
                                "commission",
                                "0")));
        exchanging.exchange(agency);

        assertThat(matters.of(agency, null))
                .extracting(AgencyMatters.Listed::kind)
                .containsExactlyInAnyOrder(
                        "PAID_DIFFERS", "REMAINING_DIFFERS", "COMMISSION_DIFFERS", "NOT_PLACED", "NOT_STATED");
        assertThat(matters.of(agency, null))
                .filteredOn(one -> one.kind().equals("PAID_DIFFERS"))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("50.00"));
        assertThat(item(0).paid()).isEqualByComparingTo("200.00");
    }

    @Test
    void aStatementWithAUsedNumberTakesNothingOfTheOtherFilesWithIt() throws Exception {
        var head = Map.<String, Object>of("statement", "2026-11", "asOf", today.toString(), "currency", "EUR");
        answer("1.json", said("N1", "DANCES", Map.of()));
        answer("statement-1.json", head, List.of(stated(0, "500.00", "0", "0", "500.00", "0")));
        answer("statement-2.json", head, List.of(stated(0, "500.00", "9.00", "0", "491.00", "0")));
        exchanging.exchange(agency);

        assertThat(files.of(agency)).extracting(AgencyFile::state).containsExactly("REFUSED", "DONE", "DONE");
        assertThat(kinds()).containsExactlyInAnyOrder("LINE_REFUSED", "NOT_STATED", "FILE_REFUSED");
        assertThat(Files.list(folder.resolve("in/refused"))).hasSize(1);
    }

    @Test
    void daysCountriesAndCurrenciesThatDoNotExistAreRefusedByTheirNames() throws Exception {
        var country =
                Map.<String, Object>of("street", "Street 1", "postalCode", "1", "city", "Wien", "country", "Austria");
        answer(
                "1.json",
                Map.of(
                        "number",
                        "N1",
                        "kind",
                        "PAID",
                        "placement",
                        placement.id(),
                        "item",
                        item(0).invoice(),
                        "amount",
                        "40.00",
                        "currency",
                        "EUR",
                        "valueDate",
                        today.getYear() + "-02-30"),
                said("N2", "NEW_ADDRESS", country));
        var line = List.of(stated(0, "500.00", "0", "0", "500.00", "0"));
        answer("statement-1.json", Map.of("statement", "S1", "asOf", "2026-02-30", "currency", "EUR"), line);
        answer(
                "statement-2.json",
                Map.of("statement", "S2", "asOf", today.plusDays(9).toString(), "currency", "EUR"),
                line);
        answer("statement-3.json", Map.of("statement", "S3", "asOf", today.toString(), "currency", "XXX"), line);
        exchanging.exchange(agency);

        assertThat(files.of(agency))
                .flatExtracting(AgencyFile::lines)
                .extracting(AgencyFile.Finding::field)
                .containsExactlyInAnyOrder("valueDate", "country", "asOf", "asOf", "currency");
        assertThat(item(0).paid()).isEqualByComparingTo("0");
    }

    @Test
    void whoMovedAbroadToAnAddressOfTheSameWordsIsWrittenToThere() throws Exception {
        var address = Map.<String, Object>of("street", "Neue Gasse 3", "postalCode", "8033", "city", "Neustadt");
        var abroad = new TreeMap<>(address);
        abroad.put("country", "AT");
        answer("1.json", said("N1", "NEW_ADDRESS", address), said("N2", "NEW_ADDRESS", abroad));
        exchanging.exchange(agency);

        assertThat(jdbc.sql("select d.country from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("AT");
    }
}
