package io.dunflow.process.security;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What an attacker's expression would call; it counts instead of doing harm. */
@Component("attackProbe")
public class AttackProbe {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Seen by expressions as {@code ${attackProbe.fire()}}. */
    public String fire() {
        CALLS.incrementAndGet();
        return "nobody";
    }

    static int calls() {
        return CALLS.get();
    }
}
