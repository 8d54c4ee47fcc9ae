package io.dunflow.agency;

import io.dunflow.ledger.Account;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Placements for tests that begin where a lead approved: announced, the date passed, the package written down. */
@Component
public class Handovers {

    private final Agencies agencies;
    private final PlacingItems placing;
    private final Placements placements;
    private final CreditorDays days;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Path root;

    Handovers(
            Agencies agencies,
            PlacingItems placing,
            Placements placements,
            CreditorDays days,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            @Value("${dunflow.agencies.folder}") Path root) {
        this.agencies = agencies;
        this.placing = placing;
        this.placements = placements;
        this.days = days;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.root = root;
    }

    /** Where what is exchanged with an agency lies, or a server of it. */
    Path folder(String agency) {
        return root.resolve(agency);
    }

    /** An agency that no table chooses by itself. */
    public String anAgency(String code) {
        agencies.keep(
                new Agency(
                        code,
                        "Agency " + code,
                        List.of("ZZ"),
                        List.of("ZZ"),
                        List.of("BUSINESS"),
                        BigDecimal.ZERO,
                        null,
                        new BigDecimal("20"),
                        new BigDecimal("30"),
                        BigDecimal.ONE,
                        "NEUTRAL",
                        5,
                        false),
                "lead");
        return code;
    }

    /** All that is open on the account is placed with the agency. */
    public Placement placed(Account account, String agency) {
        return placed(account, agency, null);
    }

    /** The same with a format that the process names. */
    Placement placed(Account account, String agency, String format) {
        return transactions.execute(transaction -> {
            var today = days.todayOf(account.id());
            var notice = notice(account, today);
            var caseId = caseOf(account);
            everythingWasTried(account);
            jdbc.sql(
                            """
                            insert into placement (account_id, case_id, state, reason, notice_days, notice_id, pay_by, agency_id,
                              proposed_by, proposed_at, approved_by)
                            select ?, ?, 'AWAITING_APPROVAL', 'Test', 10, ?, ?, id, 'collector', now(), 'lead'
                            from agency where code = ?
                            """)
                    .params(account.id(), caseId, notice, today.minusDays(2), agency)
                    .update();
            var placement = placements.ofCase(caseId).orElseThrow();
            for (var item : items(account)) {
                jdbc.sql("insert into placement_item (placement_id, item_id, claimed)"
                                + " select ?, id, dunnable_amount from item where id = ?")
                        .params(placement.id(), item)
                        .update();
            }
            return placing.place(caseId, format);
        });
    }

    /** Another system reminded of it three times, the debtor called, and negotiates, so that it is not time-barred. */
    private void everythingWasTried(Account account) {
        jdbc.sql("insert into item_clock (item_id, level, taken_over, last_notice_on)"
                        + " select id, 3, 3, due_date + 1 from item where account_id = ? and open_amount > 0"
                        + " on conflict do nothing")
                .param(account.id())
                .update();
        jdbc.sql("insert into call_outcome (account_id, outcome, placed, recorded_by, recorded_at)"
                        + " values (?, 'CALLED', 'BY_DEBTOR', 'collector', now())")
                .param(account.id())
                .update();
        jdbc.sql("insert into limitation_ground (item_id, kind, from_date, reference, recorded_at, recorded_by)"
                        + " select id, 'NEGOTIATION', due_date, 'person', now(), 'collector' from item"
                        + " where account_id = ? and open_amount > 0")
                .param(account.id())
                .update();
    }

    private long caseOf(Account account) {
        var id = jdbc.sql(
                        "insert into dunning_case (account_id, stage, opened_at) values (?, 'AGENCY', now()) returning id")
                .param(account.id())
                .query(Long.class)
                .single();
        jdbc.sql("insert into case_item (case_id, item_id, joined_at, cause)"
                        + " select ?, id, now(), 'OPENED' from item where account_id = ? and open_amount > 0")
                .params(id, account.id())
                .update();
        return id;
    }

    private long notice(Account account, LocalDate today) {
        var id = jdbc.sql(
                        """
                        insert into notice (account_id, creditor_id, debtor_id, recipient, business_date, purpose, channel, template,
                          tone, language, level, currency, claimed, state, next_attempt_at, created_at, handed_over_at)
                        select a.id, a.creditor_id, a.debtor_id, 'debtor:' || a.debtor_id, ?, 'PRE_PLACEMENT', 'LETTER',
                          'pre-placement', 'FIRM', 'en', 0, a.currency,
                          (select sum(dunnable_amount) from item where account_id = a.id), 'HANDED_OVER', now(), now(), now()
                        from account a where a.id = ? returning id
                        """)
                .params(today.minusDays(15), account.id())
                .query(Long.class)
                .single();
        jdbc.sql("insert into notice_line (notice_id, item_id, claimed, sequence, level, amount, due_date)"
                        + " select ?, id, true, 1, 0, dunnable_amount, due_date from item where account_id = ?")
                .params(id, account.id())
                .update();
        return id;
    }

    List<Long> items(Account account) {
        return new ArrayList<>(
                jdbc.sql("select id from item where account_id = ? and open_amount > 0 order by due_date, id")
                        .param(account.id())
                        .query(Long.class)
                        .list());
    }
}
