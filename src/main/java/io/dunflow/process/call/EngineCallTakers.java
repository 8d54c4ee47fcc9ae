package io.dunflow.process.call;

import io.dunflow.process.Unrestricted;
import io.dunflow.worklist.CallTakers;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may take calls, by the users and groups of the engine and what was granted to them. */
@Component
class EngineCallTakers implements CallTakers {

    private static final List<String> CALLING = List.of("collector", "lead");

    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final JdbcClient jdbc;

    EngineCallTakers(IdentityService identity, Unrestricted unrestricted, JdbcClient jdbc) {
        this.identity = identity;
        this.unrestricted = unrestricted;
        this.jdbc = jdbc;
    }

    /** A user who was deleted is in no group. */
    @Override
    public boolean mayTake(String user, long caseId) {
        var groups = unrestricted.call(() -> identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList());
        return groups.stream().anyMatch(CALLING::contains) && granted(user, groups, caseId);
    }

    private boolean granted(String user, List<String> groups, long caseId) {
        return jdbc.sql(
                        """
                        select exists (select from dunning_case c join account a on a.id = c.account_id
                          join creditor_grant g on (g.creditor_id is null or g.creditor_id = a.creditor_id)
                            and (g.user_id = :user or g.group_id = any(:groups)) where c.id = :case)
                        """)
                .param("user", user)
                .param("groups", groups.toArray(String[]::new))
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}
