package io.dunflow.worklist;

import io.dunflow.resolution.RankingAnswers;
import io.dunflow.worklist.Priority.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides by {@code worklist-priority} how urgent a task is that is no call. */
@Component
public class PrioritizingTasks implements RankingAnswers {

    private static final String ACCOUNT = "/accounts/";

    private final AskingPriority asking;
    private final PriorityWords words;

    PrioritizingTasks(AskingPriority asking, PriorityWords words) {
        this.asking = asking;
        this.words = words;
    }

    @Override
    @Transactional
    public Ranked rank(long accountId, int routed, String answer) {
        var priority = asking.of(accountId, "ANSWER", answer);
        var reasons = Stream.concat(Stream.of(new Reason(routed, "ROUTED")), priority.reasons().stream())
                .toList();
        return new Ranked(routed + priority.points(), words.rows(reasons, Locale.ENGLISH), priority.changesOn());
    }

    /**
     * The priority of a task about an account.
     *
     * @param key of its process: the id of a case, or another thing and its id
     * @param url of the page to which it leads; empty when that is of no account
     */
    @Transactional
    public Optional<Ranked> of(String key, String url) {
        if (!url.startsWith(ACCOUNT)) {
            return Optional.empty();
        }
        long account = Long.parseLong(url.substring(ACCOUNT.length()).replaceAll("\\D.*", ""));
        var priority = asking.of(account, key.matches("\\d+") ? "DECISION" : "FOLLOW_UP", null);
        return Optional.of(
                new Ranked(priority.points(), words.rows(priority.reasons(), Locale.ENGLISH), priority.changesOn()));
    }
}
