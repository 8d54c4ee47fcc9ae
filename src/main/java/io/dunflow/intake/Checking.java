package io.dunflow.intake;

import io.dunflow.ledger.GrantedCreditors;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the rows that must not be published, notes why, and takes them out of {@code staged_row}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Checking {

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;
    private final Clock clock;

    Checking(JdbcClient jdbc, GrantedCreditors granted, Clock clock) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Checks what was staged.
     *
     * @return how many lines are refused
     */
    long check(long importId, Kind kind, Mapping mapping) {
        note(
                importId,
                """
                select line, error_field, error_reason, error_value from staged_row where error_reason is not null""");
        removeNoted(importId);
        if (!granted.all()) {
            note(importId, LedgerChecks.GRANTED_CREDITOR.formatted(known(mapping), ids()));
            removeNoted(importId);
        }
        for (var check : checks(kind, mapping)) {
            note(importId, check.sql());
            removeNoted(importId);
        }
        return jdbc.sql("select count(distinct line) from import_rejection where import_id = :id")
                .param("id", importId)
                .query(Long.class)
                .single();
    }

    /** Who may not know whether a creditor exists gets one answer for both; a new one is no matter of grants. */
    private static String known(Mapping mapping) {
        return mapping.creditors() == null ? "true" : "exists (select from creditor c where c.code = s.creditor)";
    }

    private String ids() {
        return "'{" + Stream.of(granted.ids()).map(String::valueOf).collect(Collectors.joining(",")) + "}'::bigint[]";
    }

    private static List<Check> checks(Kind kind, Mapping mapping) {
        var checks = new ArrayList<Check>();
        if (mapping.creditors() == null) {
            checks.add(LedgerChecks.KNOWN_CREDITOR);
        }
        checks.addAll(FileChecks.ALL);
        checks.addAll(LedgerChecks.ALL);
        return checks.stream().filter(check -> check.kinds().contains(kind)).toList();
    }

    private void note(long importId, String findings) {
        jdbc.sql("insert into import_rejection (import_id, line, field, reason, value) "
                        + "select %d, f.* from (%s) f (line, field, reason, value)".formatted(importId, findings))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void removeNoted(long importId) {
        jdbc.sql(
                        """
                delete from staged_row s using import_rejection r where r.import_id = :id and r.line = s.line""")
                .param("id", importId)
                .update();
    }
}
