package io.dunflow.dunning;

import io.dunflow.ledger.UserAtWork;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commands on cases, as recorded facts. */
@Component
public class CaseEvents {

    private final JdbcClient jdbc;
    private final UserAtWork user;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, UserAtWork user, Clock clock) {
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records what happened to a case, in the name of the acting user or, where there is none, of the policy.
     *
     * @param kind a word in capitals, such as SPLIT
     * @param detail in a few words; no personal data
     */
    public void record(long caseId, String kind, String detail) {
        jdbc.sql(
                        """
                        insert into case_event (case_id, at, actor, kind, detail)
                        values (:case, :at, :actor, :kind, jsonb_build_object('detail', :detail::text))
                        """)
                .param("case", caseId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", user.now().map(UserAtWork.User::id).orElse("policy"))
                .param("kind", kind)
                .param("detail", detail)
                .update();
    }
}
