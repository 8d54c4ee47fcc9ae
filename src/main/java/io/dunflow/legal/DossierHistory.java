package io.dunflow.legal;

import io.dunflow.worklist.Timelines;
import io.dunflow.worklist.Timelines.Happening;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and agreed about claims, as a lawyer has to know it; what the program did in between is its own affair. */
@Component
class DossierHistory {

    private static final int MOST = 5_000;

    private static final Set<String> TOLD = Set.of(
            "CALL",
            "SAID",
            "DISPUTE",
            "QUERY",
            "PLAN",
            "INSTALMENT",
            "SETTLEMENT",
            "DEFERRAL",
            "FACT",
            "FINAL",
            "WRITE_OFF",
            "LIMITATION",
            "HOLD",
            "LEGAL",
            "PLACEMENT");

    /** What only shows how the office works: who was reminded of what, and whom it waits for. */
    private static final Set<String> INTERNAL = Set.of(
            "DISPUTE REMINDED",
            "DISPUTE OVERDUE",
            "QUERY REMINDED",
            "QUERY OVERDUE",
            "HOLD ENDING",
            "LEGAL AWAITING_BANK",
            "LEGAL DATE_PASSED",
            "LEGAL AWAITING_APPROVAL",
            "LEGAL NOTE",
            "LEGAL ASKED",
            "LEGAL BALANCE",
            "PLACEMENT AWAITING_BANK",
            "PLACEMENT DATE_PASSED",
            "PLACEMENT AWAITING_APPROVAL",
            "PLACEMENT BALANCE");

    private final Timelines timelines;
    private final JdbcClient jdbc;

    DossierHistory(Timelines timelines, JdbcClient jdbc) {
        this.timelines = timelines;
        this.jdbc = jdbc;
    }

    /** That of an account, oldest first, but of disputes only those about the items. */
    List<Happening> of(long accountId, Long[] items) {
        var disputes = new HashSet<>(jdbc.sql("select distinct dispute_id from dispute_item where item_id = any(?)")
                .param(items)
                .query(Long.class)
                .list());
        return timelines.of(accountId, MOST).stream()
                .filter(one -> TOLD.contains(one.source()) && !INTERNAL.contains(one.source() + " " + one.code()))
                .filter(one -> !one.source().equals("DISPUTE") || disputes.contains(one.ref()))
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }
}
