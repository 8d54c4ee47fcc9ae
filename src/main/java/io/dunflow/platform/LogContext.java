package io.dunflow.platform;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * What a log line is about: {@code case}, {@code run} or {@code import}, by its id. Never a name, an address or anything
 * else of a person.
 */
public enum LogContext {
    CASE("case"),
    RUN("run"),
    IMPORT("import");

    private final String key;

    LogContext(String key) {
        this.key = key;
    }

    /** Does the work; all that it logs carries the id. */
    public void during(long id, Runnable work) {
        during(id, () -> {
            work.run();
            return null;
        });
    }

    /** The same for work with a result. */
    public <T> T during(long id, Supplier<T> work) {
        var before = MDC.get(key);
        MDC.put(key, Long.toString(id));
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, before);
            }
        }
    }
}
