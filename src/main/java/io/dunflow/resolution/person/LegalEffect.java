package io.dunflow.resolution.person;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a fact did to an account.
 *
 * @param target such as {@code promise:7}; null: the account itself
 * @param stateBefore of the target, before the first fact that acted on it
 * @param task what somebody is asked to do, or null
 * @param askedGroup who is asked, or null
 * @param pending nothing acts on it yet, it is only kept
 * @param outcome how it ended; null while it stands
 * @param found the state that was not overwritten when it ended
 */
public record LegalEffect(
        long id,
        long factId,
        FactKind fact,
        long accountId,
        String effect,
        String target,
        String stateBefore,
        String task,
        String askedGroup,
        LocalDate dueOn,
        boolean pending,
        OffsetDateTime at,
        String outcome,
        String found,
        OffsetDateTime endedAt) {

    /** The id of the target. */
    public long targetId() {
        return Long.parseLong(target.substring(target.indexOf(':') + 1));
    }

    /** The business key of its task. */
    String key() {
        return "effect:" + id;
    }
}
