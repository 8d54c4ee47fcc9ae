package io.dunflow.scenario.play;

import io.dunflow.scenario.scene.EventRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Failures of a scenario in words: a refusal of the domain says why itself. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String told(RuntimeException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof EventRefused || AnnotatedElementUtils.hasAnnotation(e.getClass(), ResponseStatus.class)) {
                return e.getMessage();
            }
        }
        log.debug("A scenario failed", failure);
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
