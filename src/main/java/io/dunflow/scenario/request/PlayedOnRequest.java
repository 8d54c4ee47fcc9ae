package io.dunflow.scenario.request;

import io.dunflow.scenario.scene.EventRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Scenarios that were played over the API, and how they ended. */
@Component
class PlayedOnRequest {

    static final int KEPT = 50;

    private static final Logger log = LoggerFactory.getLogger(PlayedOnRequest.class);

    private final PlayingApart playing;
    private final TaskExecutor executor;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<Long, Answer> answers = new LinkedHashMap<>();
    private long last;

    PlayedOnRequest(PlayingApart playing, TaskExecutor applicationTaskExecutor) {
        this.playing = playing;
        this.executor = applicationTaskExecutor;
    }

    /** Begins to play; there is one at a time. */
    Answer begin(Map<String, byte[]> files) {
        if (!busy.compareAndSet(false, true)) {
            throw new ScenarioBusy();
        }
        var begun = keep(new Answer(++last, "RUNNING", null, null));
        try {
            executor.execute(() -> play(begun.id(), files));
        } catch (RuntimeException e) {
            busy.set(false);
            throw e;
        }
        return begun;
    }

    Answer get(long id) {
        synchronized (answers) {
            var answer = answers.get(id);
            if (answer == null) {
                throw new UnknownScenario(id);
            }
            return answer;
        }
    }

    private void play(long id, Map<String, byte[]> files) {
        try {
            var played = playing.play(files, Map.of()).get(0);
            keep(new Answer(id, played.passed() ? "PASSED" : "FAILED", played.scenario(), played.told()));
        } catch (EventRefused refused) {
            keep(new Answer(id, "REFUSED", null, refused.getMessage()));
        } catch (RuntimeException failure) {
            log.error("Scenario {} could not be played", id, failure);
            keep(new Answer(id, "REFUSED", null, "It could not be played; the log says why"));
        } finally {
            busy.set(false);
        }
    }

    private Answer keep(Answer answer) {
        synchronized (answers) {
            answers.put(answer.id(), answer);
            answers.keySet().removeIf(id -> id <= last - KEPT);
            return answer;
        }
    }

    /**
     * How a scenario stands.
     *
     * @param state RUNNING, PASSED, FAILED, or REFUSED when it could not be played
     * @param told what was expected and what happened
     */
    record Answer(long id, String state, String scenario, String told) {}
}
