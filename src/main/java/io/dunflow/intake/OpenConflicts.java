package io.dunflow.intake;

import io.dunflow.ledger.Conflicting;
import io.dunflow.ledger.Conflicting.Theirs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The conflicts that nobody has cleared up yet: as long as one is open, the smaller amount of its item is dunned. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OpenConflicts {

    private static final String THEIRS =
            """
            select i.id as item_id, min(k.their_amount) as amount from item i
            %s join import_conflict k on k.item_id = i.id and k.resolved_at is null
            where i.%s = any(?) group by i.id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Conflicting conflicting;

    OpenConflicts(JdbcClient jdbc, Clock clock, Conflicting conflicting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.conflicting = conflicting;
    }

    /**
     * Ends those that the SQL selects by their ids; of their items is dunned what is left to dun.
     *
     * @param parameters of the SQL
     */
    List<Ended> end(String which, Map<String, ?> parameters, String by) {
        var all = new HashMap<String, Object>(parameters);
        all.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        all.put("by", by);
        var ended = jdbc.sql(
                        """
                        update import_conflict k set resolved_at = :now, resolved_by = :by from item i
                        where i.id = k.item_id and k.id in (%s) returning k.import_id, k.item_id, i.account_id"""
                                .formatted(which))
                .params(all)
                .query(Ended.class)
                .list();
        if (!ended.isEmpty()) {
            keepTo(
                    THEIRS.formatted("left", "id"),
                    ended.stream().map(Ended::itemId).toList());
        }
        return ended;
    }

    /** Covers what is open beyond the smaller amounts on the accounts, as they stand now. */
    void keepToSmallerAmounts(Set<Long> accounts) {
        keepTo(THEIRS.formatted("", "account_id"), accounts);
    }

    /** Whether anything that the import brought on the account is still open. */
    boolean any(long importId, long accountId) {
        return jdbc.sql(
                        """
                        select exists (select from import_conflict k join item i on i.id = k.item_id
                          where k.import_id = ? and i.account_id = ? and k.resolved_at is null)""")
                .params(importId, accountId)
                .query(Boolean.class)
                .single();
    }

    private void keepTo(String theirs, Collection<Long> of) {
        var items = jdbc.sql(theirs)
                .param(of.toArray(Long[]::new))
                .query(Theirs.class)
                .list();
        if (!items.isEmpty()) {
            conflicting.keepTo(items);
        }
    }

    /** A conflict that is over. */
    record Ended(long importId, long itemId, long accountId) {}
}
