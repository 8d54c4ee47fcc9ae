package io.dunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.audit.Invariants;
import io.dunflow.dunning.Approval;
import io.dunflow.dunning.Day;
import io.dunflow.dunning.DecidingRuns;
import io.dunflow.dunning.RunState;
import io.dunflow.dunning.RunView;
import io.dunflow.dunning.RunViews;
import io.dunflow.ledger.BusinessDays;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job on a real open-item export: import, run, approval, letters, levels, over a whole summer. */
@IntegrationTest
class RealFileIT {

    private static final String OF_FILE =
            "from item i join invoice v on v.id = i.invoice_id join creditor c on c.id = v.creditor_id"
                    + " where c.code in ('U001', 'U002', 'U007', 'U013', 'CA02')";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Day day;

    @Autowired
    RunViews runs;

    @Autowired
    DecidingRuns deciding;

    @Autowired
    BusinessDays businessDays;

    @Autowired
    Invariants invariants;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aRealExportIsImportedRunApprovedSentAndRunAgainThroughTheSummer() throws IOException {
        day.is("2020-06-15");
        var report = imported(realFile());
        assertThat(report.get("accepted").asInt()).isEqualTo(5935);
        assertThat(report.get("rejected").asInt()).isZero();

        var first = proposed("2020-06-15");
        assertThat(sumOfProposal(first))
                .isEqualByComparingTo(sumInLedgerOfProposal(first))
                .isPositive();
        executed(first);
        assertThat(runs.run(first).state()).isEqualTo(RunState.COMPLETED);
        everythingHolds();

        var again = runs.run(proposed("2020-06-15"));
        assertThat(again.notices()).isZero();
        assertThat(again.escalations()).isZero();

        for (var date = LocalDate.parse("2020-06-16");
                !date.isAfter(LocalDate.parse("2020-08-31"));
                date = date.plusDays(1)) {
            if (businessDays.isBusinessDay("US", date)) {
                day.is(date);
                executed(proposed(date.toString()));
                if (date.getDayOfWeek() == DayOfWeek.FRIDAY) {
                    everythingHolds();
                }
            }
        }
        everythingHolds();
        assertThat(levelsClaimed()).containsExactly(1, 2, 3);
        assertThat(jdbc.sql("select count(*) " + OF_FILE
                                + " and exists (select 1 from case_item x join dunning_case k on"
                                + " k.id = x.case_id where x.item_id = i.id and k.stage = 'ESCALATION')")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private Path realFile() {
        var folder = System.getProperty("dunflow.testdata", "");
        var file = Path.of(folder, "highradius-open-items", "dev", "open_items_dev.csv");
        assumeTrue(
                !folder.isBlank() && Files.exists(file),
                "The folder of test data is not there: run with -Ddunflow.testdata=FOLDER to test the real file");
        return file;
    }

    private JsonNode imported(Path file) throws IOException {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));
        return as("finance")
                .postForObject(
                        "/api/v1/imports/open-items?mapping=highradius",
                        new HttpEntity<>(Files.readAllBytes(file), headers),
                        JsonNode.class);
    }

    private long proposed(String date) {
        var answer = as("finance").postForObject("/api/v1/dunning-runs", Map.of("runDate", date), JsonNode.class);
        assertThat(answer.path("id").asLong()).as(answer.toString()).isPositive();
        return answer.get("id").asLong();
    }

    private void executed(long run) {
        RunView view = runs.run(run);
        if (view.state() == RunState.PROPOSED && !"NONE".equals(view.approval())) {
            deciding.approve(run, "lead", Approval.LEAD);
        }
        day.send();
    }

    private BigDecimal sumOfProposal(long run) {
        return runs.run(run).totals().stream()
                .map(total -> new BigDecimal(total.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sumInLedgerOfProposal(long run) {
        return jdbc.sql(
                        """
                        select coalesce(sum(e.amount), 0) from entry e where e.item_id in (
                          select x.item_id from run_line_item x join run_line l on l.id = x.line_id
                          where l.run_id = ? and x.action in ('CLAIM', 'PRE_DUE') and l.state <> 'LEFT_OUT')
                        """)
                .param(run)
                .query(BigDecimal.class)
                .single();
    }

    private List<Integer> levelsClaimed() {
        return jdbc.sql("select distinct l.level from notice_line l join item i on i.id = l.item_id"
                        + " join invoice v on v.id = i.invoice_id join creditor c on c.id = v.creditor_id"
                        + " where c.code = 'U001' and l.claimed and l.standing and l.level > 0 order by l.level")
                .query(Integer.class)
                .list();
    }

    private void everythingHolds() {
        assertThat(invariants.check().invariants())
                .allSatisfy(result ->
                        assertThat(result.violations()).as(result.question()).isEmpty());
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "demo");
    }
}
