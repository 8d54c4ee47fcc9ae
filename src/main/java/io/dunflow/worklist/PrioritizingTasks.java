package io.dunflow.worklist;

import io.dunflow.resolution.dispute.RankingAnswers;
import io.dunflow.worklist.Priority.Reason;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides by {@code worklist-priority} how urgent a task is that is no call. */
@Component
public class PrioritizingTasks implements RankingAnswers {

    private final AskingPriority asking;
    private final PriorityWords words;
    private final PrioritizingMatters matters;
    private final TaskReaders readers;

    PrioritizingTasks(AskingPriority asking, PriorityWords words, PrioritizingMatters matters, TaskReaders readers) {
        this.matters = matters;
        this.readers = readers;
        this.asking = asking;
        this.words = words;
    }

    @Override
    @Transactional
    public Ranked rank(long accountId, int routed, String answer) {
        var priority = asking.of(accountId, "ANSWER", answer);
        var reasons = Stream.concat(Stream.of(new Reason(routed, "ROUTED")), priority.reasons().stream())
                .toList();
        return new Ranked(
                routed + priority.points(),
                words.rows(reasons, readers.ofAccount(accountId).locale()),
                priority.changesOn());
    }

    @Override
    @Transactional
    public Ranked rankCorrection(long accountId) {
        return ranked(accountId, asking.of(accountId, "CORRECTION", null));
    }

    /**
     * The priority of a task about an account, or about what stands for several.
     *
     * @param key of its process: the id of a case, or another thing and its id
     * @param url of the page to which it leads
     */
    @Transactional
    public Optional<Ranked> of(String key, String url) {
        var account = AccountUrls.account(url);
        return account.isEmpty()
                ? matters.of(key, readers.of(key))
                : account.map(id -> ranked(id, asking.of(id, key.matches("\\d+") ? "DECISION" : "FOLLOW_UP", null)));
    }

    private Ranked ranked(long account, Priority priority) {
        var locale = readers.ofAccount(account).locale();
        return new Ranked(priority.points(), words.rows(priority.reasons(), locale), priority.changesOn());
    }
}
