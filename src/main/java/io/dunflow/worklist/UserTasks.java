package io.dunflow.worklist;

import io.dunflow.ledger.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks that wait for people, and those that did; the engine keeps them. */
public interface UserTasks {

    /** The most urgent tasks of the user at work: of the user's groups, or taken by the user, of granted creditors. */
    List<UserTask> ofUser(int limit);

    /** The ids of the same. */
    List<String> idsOfUser(int limit);

    /** One of them, as things stand now; empty when it does not wait, or not for this user. */
    Optional<UserTask> find(String id);

    /** Waits until nobody else completes or takes the task, to the end of the transaction. */
    void lock(String id);

    /** Lets the user take it. */
    void claim(String id, String user);

    /** Completes it with what was entered, as this user. */
    void complete(String id, String user, Map<String, Object> entered);

    /** Why a task does not wait any more: who completed it, or what took its ground; empty for one that never was. */
    Optional<Sentence> whyGone(String id);
}
