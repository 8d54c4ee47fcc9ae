package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.CreditorWarning;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal says who gets what and why, can be made smaller by an approver, and needs a second person. */
@IntegrationTest
class ProposalIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    EditingLines editing;

    @Autowired
    DecidingRuns deciding;

    @Autowired
    OrderingRuns ordering;

    @Autowired
    PlacingHolds holds;

    @Autowired
    FollowUpRuns followUps;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void aCreditor() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void everyOverdueAccountHasItsReasonInOrOut() {
        var due = anAccountOwing("100.00", "2026-03-01");
        var fresh = anAccountOwing("100.00", "2026-03-15");
        var small = anAccountOwing("9.99", "2026-03-01");
        var held = anAccountOwing("100.00", "2026-03-01");
        holds.place(new HoldOrder(null, held.id(), null, "Complaint", null, null, null), "collector");
        var paidAhead = anAccountOwing("100.00", "2026-03-01");
        payments.book(payment(paidAhead, "95.00").naming("unknown yet"));

        var run = day.proposed(creditor.code());

        assertThat(reasonOf(run, due)).isEqualTo("PROPOSED FIRST_REMINDER");
        assertThat(reasonOf(run, fresh)).isEqualTo("LEFT_OUT WITHIN_GRACE");
        assertThat(reasonOf(run, small)).isEqualTo("LEFT_OUT NET_BELOW_MINIMUM");
        assertThat(reasonOf(run, held)).isEqualTo("LEFT_OUT HOLD");
        assertThat(reasonOf(run, paidAhead)).isEqualTo("LEFT_OUT NET_BELOW_MINIMUM");
    }

    @Test
    void anApproverLeavesOutLowersSwitchesChannelAndHoldsEachWithAReason() {
        var out = anAccountAtLevel2Owing("100.00");
        var lower = anAccountAtLevel2Owing("200.00");
        var letter = anAccountAtLevel2Owing("300.00");
        var held = anAccountAtLevel2Owing("40000.00");
        var run = day.proposed(creditor.code());

        edit(run, out, new LineChange(true, null, null, null, null, "we talk"));
        edit(run, lower, new LineChange(null, 2, null, null, null, "good customer"));
        edit(run, letter, new LineChange(null, null, "EMAIL", null, null, "asked for it"));
        edit(run, held, new LineChange(null, null, null, true, LocalDate.parse("2026-03-31"), "strategic"));
        deciding.approve(run.id(), "lead", Approval.LEAD);
        day.send();

        assertThat(day.letters(out)).isEmpty();
        assertThat(day.letters(lower)).containsExactly("2026-03-16 reminder-2 200");
        assertThat(day.letters(letter)).containsExactly("2026-03-16 reminder-3 300");
        assertThat(day.letters(held)).isEmpty();
        assertThat(reasonOf(day.proposed(creditor.code()), held)).isEqualTo("LEFT_OUT HOLD");
    }

    @Test
    void aChangeNeedsAReasonAndNeverMakesMoreOfALine() {
        var account = anAccountAtLevel2Owing("30000.00");
        var run = day.proposed(creditor.code());

        assertThatThrownBy(() -> edit(run, account, new LineChange(true, null, null, null, null, " ")))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> edit(run, account, new LineChange(null, 4, null, null, null, "more")))
                .hasMessageContaining("level");
        assertThatThrownBy(() -> edit(run, account, new LineChange(null, null, "PIGEON", null, null, "birds")))
                .hasMessageContaining("channel");
    }

    @Test
    void whoProposedALargeRunCannotApproveItAndFinanceCannotApproveWhatNeedsALead() {
        anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());

        assertThat(run.approval()).isEqualTo("LEAD");
        assertThatThrownBy(() -> deciding.approve(run.id(), "finance", Approval.LEAD))
                .hasMessageContaining("a second person approves it");
        assertThatThrownBy(() -> deciding.approve(run.id(), "finance2", Approval.FINANCE))
                .hasMessageContaining("needs the approval of LEAD");
        deciding.approve(run.id(), "lead", Approval.LEAD);
        assertThatThrownBy(() -> deciding.approve(run.id(), "lead2", Approval.LEAD))
                .hasMessageContaining("is APPROVED");
    }

    @Test
    void theApprovalIsForTheLinesAsTheyStand() {
        var large = anAccountAtLevel2Owing("3000000.00");
        var middle = anAccountAtLevel2Owing("30000.00");
        anAccountAtLevel2Owing("300.00");
        var run = day.proposed(creditor.code());
        assertThat(run.approval()).isEqualTo("LEAD");

        edit(run, large, new LineChange(true, null, null, null, null, "we talk"));
        assertThat(approvalOf(run)).isEqualTo("FINANCE ACCOUNT_ASKS_FINANCE");
        assertThat(candidates(run)).containsExactlyInAnyOrder("finance", "lead");

        edit(run, middle, new LineChange(true, null, null, null, null, "we talk"));
        assertThat(approvalOf(run)).isEqualTo("NONE SMALL_RUN");
        assertThat(day.look(run.id()).state()).isEqualTo(RunState.PROPOSED);

        deciding.approve(run.id(), "finance", Approval.FINANCE);
        day.send();
        assertThat(day.look(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void accountsThatGoToACollectorAreNoNotices() {
        for (int account = 0; account < 26; account++) {
            anAccountAtLevelOwing(3, "100.00");
        }

        var run = day.proposed(creditor.code());

        assertThat(run.escalations()).isEqualTo(26);
        assertThat(approvalOf(run)).isEqualTo("NONE NOTHING_TO_SEND");
    }

    @Test
    void aChannelThatReachesNobodyIsRefused() {
        var account = anAccountAtLevel2Owing("30000.00");
        var run = day.proposed(creditor.code());
        jdbc.sql("update debtor set email = null where id = ?")
                .param(account.debtorId())
                .update();

        assertThatThrownBy(() -> edit(run, account, new LineChange(null, null, "EMAIL", null, null, "asked for it")))
                .hasMessageContaining("has no e-mail address");
    }

    @Test
    void aRefusalOfRemindersBeforeTheDueDateDoesNotForbidDunningByEmail() {
        var account = anAccountOwing("100.00", "2026-03-01");
        var refusing = anAccountOwing("100.00", "2026-03-01");
        refuseEmail(account, "PRE_DUE");
        refuseEmail(refusing, "DUNNING");

        var run = day.proposed(creditor.code());

        assertThat(lineOf(run, account).channel()).isEqualTo("EMAIL");
        assertThat(lineOf(run, refusing).channel()).isNotEqualTo("EMAIL");
    }

    @Test
    void aRunSaysWhatItsLettersWillLackAndItsAmountsCarryTheDecimalsOfTheirCurrency() {
        anAccountOwing("100.00", "2026-03-01");
        jdbc.sql("update creditor set iban = null, email = 'info@example.invalid' where id = ?")
                .param(creditor.id())
                .update();

        var run = day.proposed(creditor.code());

        assertThat(run.warnings()).extracting(CreditorWarning::code).containsExactly("NO_IBAN");
        assertThat(run.totals()).extracting(RunView.Total::amount).containsExactly("100.00");
        assertThat(day.lines(run.id()).get(0).line().claimed()).isEqualTo("100.00");
        assertThat(day.lines(run.id()).get(0).items().get(0).amount()).isEqualTo("100.00");
        var listed = http.withBasicAuth("finance", "demo").getForObject("/api/v1/dunning-runs?limit=1", String.class);
        assertThat(listed).contains("\"amount\":\"100.00\"");
    }

    @Test
    void aPaymentBetweenApprovalAndExecutionTakesTheGroundAway() {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);

        payments.book(payment(account, "300000.00"));
        day.send();

        assertThat(day.letters(account)).isEmpty();
        assertThat(day.look(run.id()).progress().lostGround()).isEqualTo(1);
    }

    @Test
    void aPartPaymentBeforeTheSendingIsDecidedAnewOnTheSameDate() {
        var account = anAccountAtLevel2Owing("300.00");
        day.proposed(creditor.code());
        payments.book(payment(account, "100.00"));
        day.send();
        assertThat(day.letters(account)).isEmpty();

        assertThat(followUps.startDue()).isEqualTo(1);
        assertThat(followUps.startDue()).isZero();
        day.send();

        assertThat(day.letters(account)).containsExactly("2026-03-16 reminder-3 200");
    }

    @Test
    void theAnswerToAnOrderShowsTheRunAsItWasProposed() {
        anAccountAtLevel2Owing("300000.00");
        var headers = new HttpHeaders();
        headers.set("Idempotency-Key", "order " + creditor.code());
        var order = Map.of("runDate", "2026-03-16", "creditor", creditor.code());

        var answer = http.withBasicAuth("finance", "demo")
                .postForObject("/api/v1/dunning-runs", new HttpEntity<>(order, headers), RunView.class);
        var again = http.withBasicAuth("finance", "demo")
                .postForObject("/api/v1/dunning-runs", new HttpEntity<>(order, headers), RunView.class);

        assertThat(answer.accounts()).isEqualTo(1);
        assertThat(answer.approval()).isEqualTo("LEAD");
        assertThat(again).isEqualTo(answer);
    }

    @Test
    void aDryRunShowsTheProposalAndEnds() {
        var account = anAccountOwing("100.00", "2026-03-01");

        long dry = ordering.order(LocalDate.parse("2026-03-16"), creditor.code(), true, "finance");
        day.send();

        assertThat(day.look(dry).notices()).isEqualTo(1);
        assertThatThrownBy(() -> deciding.approve(dry, "lead", Approval.LEAD)).hasMessageContaining("dry run");
        assertThat(day.letters(account)).isEmpty();
        assertThat(day.cases(account)).isEmpty();
    }

    @Test
    void aNewProposalReplacesOneThatNobodyApproved() {
        anAccountAtLevel2Owing("30000.00");
        var old = day.proposed(creditor.code());

        var replacing = day.proposed(creditor.code());

        assertThat(day.look(old.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThat(day.look(old.id()).cancelReason()).isEqualTo("Replaced by run " + replacing.id());
    }

    @Test
    void inShadowModeLevelsMoveAsIfLettersHadBeenSentAndNothingLeaves() {
        jdbc.sql("update creditor set shadow = true where id = ?")
                .param(creditor.id())
                .update();
        var account = anAccountOwing("100.00", "2026-03-01");

        day.run(creditor.code());
        day.is("2026-03-26");
        day.run(creditor.code());

        assertThat(day.letters(account)).containsExactly("2026-03-16 reminder-1 100", "2026-03-26 reminder-2 100");
        assertThat(statesOfNotices(account)).containsOnly("SHADOW");
        assertThat(levels(account)).containsExactly("shadow 2");
        assertThat(jdbc.sql(
                                "select count(*) from dunning_case where account_id = ? and process_instance_id is not null")
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void settledHistoryChangesTheLettersOfItsDebtorAndNothingElse() {
        var known = anAccountOwing("100.00", "2026-03-08");
        var other = anAccountOwing("100.00", "2026-03-08");
        long before = ordering.order(LocalDate.parse("2026-03-16"), creditor.code(), true, "finance");
        assertThat(reasonOf(day.look(before), known)).isEqualTo("PROPOSED FIRST_REMINDER");

        paidInTimeTenTimes(known);
        var run = day.proposed(creditor.code());

        assertThat(reasonOf(run, known)).isEqualTo("LEFT_OUT WITHIN_GRACE");
        assertThat(segmentOf(run, known)).isEqualTo("RELIABLE");
        assertThat(reasonOf(run, other)).isEqualTo("PROPOSED FIRST_REMINDER");
        assertThat(segmentOf(run, other)).isEqualTo("NEW");
    }

    private Account anAccountOwing(String amount, String due) {
        var account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, amount, due);
        return account;
    }

    private Account anAccountAtLevel2Owing(String amount) {
        return anAccountAtLevelOwing(2, amount);
    }

    private Account anAccountAtLevelOwing(int level, String amount) {
        var account = anAccountOwing(amount, "2026-01-15");
        jdbc.sql(
                        "insert into item_clock (item_id, level, taken_over, last_notice_on) select id, ?, ?, '2026-03-01' from item where account_id = ?")
                .params(level, level, account.id())
                .update();
        return account;
    }

    private void paidInTimeTenTimes(Account account) {
        jdbc.sql(
                        """
                        insert into settled_item (account_id, number, due_date, settled_on, amount)
                        select ?, 'old ' || n, '2025-12-01', '2025-11-30', 100 from generate_series(1, 10) n
                        """)
                .param(account.id())
                .update();
    }

    private CreditToBook payment(Account account, String amount) {
        return CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal(amount),
                Booking.on(LocalDate.parse("2026-03-16"), "finance"));
    }

    private void edit(RunView run, Account account, LineChange change) {
        editing.edit(run.id(), lineOf(run, account).id(), change, "lead");
    }

    private String reasonOf(RunView run, Account account) {
        var line = lineOf(run, account);
        return line.state() + " " + line.reason();
    }

    private void refuseEmail(Account account, String purpose) {
        jdbc.sql(
                        """
                        insert into consent (person_id, channel, purpose, permitted, source, since)
                        select person_id, 'EMAIL', ?, false, 'test', now() from debtor where id = ?
                        """)
                .params(purpose, account.debtorId())
                .update();
    }

    private String approvalOf(RunView run) {
        var now = day.look(run.id());
        return now.approval() + " " + now.approvalReason();
    }

    private List<String> candidates(RunView run) {
        return jdbc.sql(
                        """
                        select l.group_id_ from act_ru_identitylink l
                        join act_ru_task t on t.id_ = l.task_id_
                        join dunning_run r on r.process_instance_id = t.proc_inst_id_ where r.id = ?
                        """)
                .param(run.id())
                .query(String.class)
                .list();
    }

    private String segmentOf(RunView run, Account account) {
        return lineOf(run, account).segment();
    }

    private LineView lineOf(RunView run, Account account) {
        return day.lines(run.id()).stream()
                .map(LineWithItems::line)
                .filter(line -> line.accountId() == account.id())
                .findFirst()
                .orElseThrow();
    }

    private List<String> statesOfNotices(Account account) {
        return jdbc.sql("select state from notice where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list();
    }

    private List<String> levels(Account account) {
        return jdbc.sql(
                        """
                        select case when k.shadow then 'shadow ' else 'real ' end || k.level
                        from item_clock k join item i on i.id = k.item_id where i.account_id = ?
                        """)
                .param(account.id())
                .query(String.class)
                .list();
    }
}
