package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The format of a real open-item export: day-first dates, three decimals, many spellings, creditors nobody created. */
@IntegrationTest
class HighradiusIT {

    private static final String HEADER = "Unnamed: 0,business_code,cust_number,name_customer,clear_date,buisness_year,"
            + "doc_id,posting_date,due_in_date,baseline_create_date,cust_payment_terms,converted_usd\n";

    @Autowired
    Desk desk;

    @Autowired
    Mappings mappings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileOfTheSameShapeIsAccepted() {
        var creditors = new String[] {"HU" + Portfolio.next(), "HC" + Portfolio.next()};
        var file = HEADER + generated(creditors, 200);

        var report = desk.run(Kind.OPEN_ITEMS, "highradius", file.getBytes(StandardCharsets.UTF_8));

        assertThat(report.lines()).isEmpty();
        assertThat(report.accepted()).isEqualTo(200);
        assertThat(sums(creditors)).isEqualTo(sums(file));
        for (var creditor : creditors) {
            assertThat(desk.unbalanced(creditor)).isEmpty();
            assertThat(desk.count(
                            "creditor where code = ? and currency = 'USD' and run_hour = 8 and ledger_role = 'FOLLOWER'",
                            creditor))
                    .isEqualTo(1);
            assertThat(desk.count(
                            "debtor d join account a on a.debtor_id = d.id join creditor c on c.id = a.creditor_id"
                                    + " join consent k on k.person_id = d.person_id and k.channel = 'EMAIL'"
                                    + " where c.code = ? and d.name like '%% corp' and d.email = lower(d.number) || '@example.invalid'"
                                            .replace("%%", "%"),
                            creditor))
                    .isEqualTo(10);
        }
    }

    @Test
    void theRealFileIsAcceptedToTheLastLineAndTheSameFileTwiceChangesNothing() throws IOException {
        var file = realFile();

        var report = desk.run(Kind.OPEN_ITEMS, "highradius", file);
        var again = desk.run(Kind.OPEN_ITEMS, "highradius", file);

        var creditors = new String[] {"U001", "U002", "U007", "U013", "CA02"};
        assertThat(report.lines()).isEmpty();
        assertThat(report.accepted()).isEqualTo(5_935);
        assertThat(again.accepted()).isEqualTo(5_935);
        assertThat(again.unchanged()).isEqualTo(5_935);
        assertThat(sums(creditors)).isEqualTo(sums(new String(file, StandardCharsets.UTF_8)));
        assertThat(desk.count("(select distinct a.debtor_id from account a join creditor c on c.id = a.creditor_id"
                        + " where c.code in ('U001', 'U002', 'U007', 'U013', 'CA02')) x"))
                .isEqualTo(273);
        for (var creditor : creditors) {
            assertThat(desk.unbalanced(creditor)).isEmpty();
        }
    }

    @Test
    void whereRoundingIsRefusedTheRealFileHas379LinesThatNobodyMayGuess() throws IOException {
        var file = realFile();
        mappings.put("highradius-strict", mappings.yaml("highradius").replace("half-up", "refuse"), "finance");

        var report = desk.run(Kind.OPEN_ITEMS, "highradius-strict", file);

        assertThat(report.state()).isEqualTo("REJECTED");
        assertThat(report.rejected()).isEqualTo(379);
        assertThat(report.lines()).allSatisfy(finding -> {
            assertThat(finding.field()).isEqualTo("amount");
            assertThat(finding.reason()).isEqualTo("has more than the 2 decimals of USD");
        });
    }

    private static byte[] realFile() throws IOException {
        var folder = System.getProperty("dunflow.testdata", "");
        assumeTrue(!folder.isEmpty(), "The real file is read only where -Ddunflow.testdata names its folder");
        try (var files = Files.walk(Path.of(folder))) {
            return Files.readAllBytes(files.filter(path -> path.endsWith("open_items_dev.csv"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String generated(String[] creditors, int lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            var creditor = creditors[i % 2];
            int customer = i % 20;
            text.append("%d,%s,%s-%d,NAME%d %s,,2020,%s%d,15-03-2020,%02d-04-2020,%s,NAA8,%d.%s\n"
                    .formatted(
                            i,
                            creditor,
                            creditor,
                            customer,
                            customer,
                            i < 60 ? "us" : "corp",
                            creditor,
                            i,
                            1 + i % 30,
                            i % 3 == 0 ? "" : "14-03-2020",
                            100 + i,
                            i % 7 == 0 ? "125" : "5"));
        }
        return text.toString();
    }

    private Map<String, BigDecimal> sums(String[] creditors) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var creditor : creditors) {
            sums.put(
                    creditor,
                    jdbc.sql("select sum(i.open_amount) from item i join account a on a.id = i.account_id"
                                    + " join creditor c on c.id = a.creditor_id where c.code = ?")
                            .param(creditor)
                            .query(BigDecimal.class)
                            .single()
                            .setScale(2, RoundingMode.UNNECESSARY));
        }
        return sums;
    }

    private static Map<String, BigDecimal> sums(String file) {
        var sums = new TreeMap<String, BigDecimal>();
        file.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(fields -> sums.merge(
                        fields[1], new BigDecimal(fields[11]).setScale(2, RoundingMode.HALF_UP), BigDecimal::add));
        return sums;
    }
}
