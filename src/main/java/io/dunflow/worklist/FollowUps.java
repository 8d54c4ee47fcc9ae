package io.dunflow.worklist;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task that is no call is about. */
@Component
public class FollowUps {

    private static final String NUMBERED = "[a-z-]+:\\d+";

    private final ConflictSheets conflicts;
    private final PlanTasks plans;
    private final ConcessionTasks concessions;
    private final EscalationSheets cases;
    private final AccountManagers managers;
    private final Map<String, LongFunction<FollowUp>> things;

    FollowUps(
            ConflictSheets conflicts,
            PlanTasks plans,
            ConcessionTasks concessions,
            EscalationSheets cases,
            NoticeSheets notices,
            StandingSheets standings,
            HoldSheets holds,
            CauseSheets causes,
            FactSheets facts,
            LimitationSheets limitations,
            CopySheets copies,
            AgencySheets agencies,
            AccountManagers managers,
            ReasonSheets reasons,
            CallBackSheets calls,
            PlanRestSheets rests) {
        this.conflicts = conflicts;
        this.plans = plans;
        this.concessions = concessions;
        this.cases = cases;
        this.managers = managers;
        this.things = Map.ofEntries(
                Map.entry("notice", notices::of),
                Map.entry("copy", copies::of),
                Map.entry("standing", standings::of),
                Map.entry("hold", holds::of),
                Map.entry("cause", causes::of),
                Map.entry("effect", facts::of),
                Map.entry("limitation", limitations::of),
                Map.entry("agency-matter", agencies::of),
                Map.entry("reason", id -> managers.give(reasons.of(id))),
                Map.entry("plan-rest", rests::of),
                Map.entry("call", calls::of));
    }

    /**
     * Describes the task.
     *
     * @param key of its process: the id of a case, {@code notice:ID}, {@code copy:ID}, {@code standing:ID},
     *     {@code hold:ID}, {@code cause:ID}, {@code effect:ID}, {@code settlement:ID}, {@code deferral:ID},
     *     {@code write-off:ID}, {@code write-off-list:ID}, {@code limitation:ID}, {@code agency-matter:ID}, {@code reason:ID},
     *     {@code call:ID}, {@code plan-rest:ID} or {@code conflict:IMPORT/ACCOUNT}
     * @param name of the task in the model
     */
    @Transactional(readOnly = true)
    public FollowUp of(String key, String name) {
        if (key.startsWith(ConflictKey.PREFIX)) {
            return conflicts.of(ConflictKey.of(key));
        }
        if (!key.matches(NUMBERED)) {
            long caseId = Long.parseLong(key);
            return plans.of(caseId, name).orElseGet(() -> cases.of(caseId, name));
        }
        var parts = key.split(":");
        return things.containsKey(parts[0])
                ? things.get(parts[0]).apply(Long.parseLong(parts[1]))
                : concessions.of(key);
    }

    /** The same of a task about a case that is for the account manager of its customer. */
    @Transactional(readOnly = true)
    public FollowUp toManager(String key, String name) {
        return managers.give(of(key, name));
    }

    /**
     * A task as it is shown.
     *
     * @param namedDay day by which facts want it, such as a court's; null when only the table {@code task-days} says
     * @param owner the user whose it is from the beginning, or null
     * @param asks DECISION where it is to be agreed to or not, NOTE where it is only to be looked at, SEARCH where
     *     somebody is looked for, CALL where somebody is called
     */
    public record FollowUp(String title, String summary, String url, LocalDate namedDay, String owner, String asks) {

        FollowUp(String title, String summary, String url, LocalDate namedDay, String owner) {
            this(title, summary, url, namedDay, owner, "NOTE");
        }

        FollowUp(String title, String summary, String url, LocalDate namedDay) {
            this(title, summary, url, namedDay, null);
        }

        FollowUp(String title, String summary, String url) {
            this(title, summary, url, null);
        }

        FollowUp ownedBy(String user) {
            return new FollowUp(title, summary, url, namedDay, user, asks);
        }

        FollowUp saying(String more) {
            return new FollowUp(title, (summary + " " + more).strip(), url, namedDay, owner, asks);
        }
    }
}
