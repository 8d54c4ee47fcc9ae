package io.dunflow.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a person has cleared up what a snapshot and our ledger disagreed about. */
@Component
public class ResolvingConflicts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResolvingConflicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Resolves what one import brought on one account; the same disagreement in a later snapshot is a new conflict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(long importId, long accountId, String by) {
        jdbc.sql(
                        """
                        update import_conflict k set resolved_at = :now, resolved_by = :by
                        from item i where i.id = k.item_id and i.account_id = :account and k.import_id = :import
                          and k.resolved_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("account", accountId)
                .param("import", importId)
                .update();
    }
}
