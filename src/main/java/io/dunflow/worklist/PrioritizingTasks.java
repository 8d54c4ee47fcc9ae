package io.dunflow.worklist;

import io.dunflow.resolution.RankingAnswers;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides by {@code worklist-priority} how urgent a task is that is no call. */
@Component
public class PrioritizingTasks implements RankingAnswers {

    private static final String ACCOUNT = "/accounts/";

    private final AskingPriority asking;

    PrioritizingTasks(AskingPriority asking) {
        this.asking = asking;
    }

    @Override
    public int points(long accountId, String answer) {
        return asking.of(accountId, "ANSWER", answer).points();
    }

    /**
     * The priority of a task about an account.
     *
     * @param key of its process: the id of a case, or another thing and its id
     * @param url of the page to which it leads; empty when that is of no account
     */
    @Transactional
    public OptionalInt of(String key, String url) {
        if (!url.startsWith(ACCOUNT)) {
            return OptionalInt.empty();
        }
        long account = Long.parseLong(url.substring(ACCOUNT.length()).replaceAll("\\D.*", ""));
        return OptionalInt.of(asking.of(account, key.matches("\\d+") ? "DECISION" : "FOLLOW_UP", null)
                .points());
    }
}
