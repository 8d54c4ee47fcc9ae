package io.dunflow.dunning;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Commands on cases, as recorded facts. */
@Component
public class CaseEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, Clock clock) {
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
        var user = SecurityContextHolder.getContext().getAuthentication();
        jdbc.sql(
                        """
                        insert into case_event (case_id, at, actor, kind, detail)
                        values (:case, :at, :actor, :kind, jsonb_build_object('detail', :detail::text))
                        """)
                .param("case", caseId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", user == null ? "policy" : user.getName())
                .param("kind", kind)
                .param("detail", detail)
                .update();
    }
}
