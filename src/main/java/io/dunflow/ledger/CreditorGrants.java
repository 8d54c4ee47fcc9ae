package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which creditors are granted to whom, and every change of it. */
@Repository
public class CreditorGrants {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CreditorGrants(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is granted to one user or group itself. */
    public Granted of(Grantee grantee) {
        var codes = jdbc.sql(("select c.code from creditor_grant g left join creditor c on c.id = g.creditor_id"
                                + " where g.%s = ? order by c.code")
                        .formatted(grantee.column()))
                .param(grantee.id())
                .query((row, n) -> row.getString(1))
                .list();
        return new Granted(
                codes.stream().anyMatch(Objects::isNull),
                codes.stream().filter(Objects::nonNull).toList());
    }

    /**
     * Grants exactly this.
     *
     * @throws InvalidInput naming a code that no creditor has
     */
    @Transactional
    public Granted replace(Grantee grantee, Granted granted, String actor) {
        var before = of(grantee);
        codes(before).stream()
                .filter(code -> !codes(granted).contains(code))
                .forEach(code -> revoke(grantee, code, actor));
        codes(granted).stream()
                .filter(code -> !codes(before).contains(code))
                .forEach(code -> add(grantee, code, actor));
        var now = of(grantee);
        if (!now.equals(before)) {
            events.publishEvent(new GrantsChanged());
        }
        return now;
    }

    /** Grants one creditor besides what is granted already; all of them with the code {@link Granted#ALL}. */
    @Transactional
    public void grant(Grantee grantee, String code, String actor) {
        if (add(grantee, code, actor)) {
            events.publishEvent(new GrantsChanged());
        }
    }

    private boolean add(Grantee grantee, String code, String actor) {
        var added = jdbc.sql("insert into creditor_grant (%s, creditor_id, granted_by, granted_at) values (?, ?, ?, ?)"
                                .formatted(grantee.column())
                        + " on conflict do nothing")
                .params(grantee.id(), creditor(code), actor, Moments.of(clock))
                .update();
        if (added == 1) {
            record(grantee, code, true, actor);
        }
        return added == 1;
    }

    private void revoke(Grantee grantee, String code, String actor) {
        jdbc.sql("delete from creditor_grant where %s = ? and creditor_id is not distinct from ?"
                        .formatted(grantee.column()))
                .params(grantee.id(), creditor(code))
                .update();
        record(grantee, code, false, actor);
    }

    private void record(Grantee grantee, String code, boolean granted, String actor) {
        jdbc.sql("insert into creditor_grant_change (%s, creditor_id, granted, changed_by, changed_at)"
                                .formatted(grantee.column())
                        + " values (?, ?, ?, ?, ?)")
                .params(grantee.id(), creditor(code), granted, actor, Moments.of(clock))
                .update();
    }

    private Long creditor(String code) {
        if (code.equals(Granted.ALL)) {
            return null;
        }
        return jdbc.sql("select id from creditor where code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("creditors", say("creditor.unknown", code)));
    }

    private static TreeSet<String> codes(Granted granted) {
        var codes = new TreeSet<>(granted.creditors());
        if (granted.all()) {
            codes.add(Granted.ALL);
        }
        return codes;
    }

    /**
     * What is granted.
     *
     * @param all every creditor, those to come among them
     * @param creditors codes of those named singly
     */
    public record Granted(boolean all, List<String> creditors) {

        /** Stands for every creditor; no creditor has it as its code. */
        public static final String ALL = "";

        public Granted {
            creditors = creditors == null ? List.of() : List.copyOf(creditors);
        }
    }
}
