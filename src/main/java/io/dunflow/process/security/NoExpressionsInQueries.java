package io.dunflow.process.security;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses queries that bring expressions along: they would be executed with the rights of the server. The engine looks at
 * the outermost query only (CVE-2026-109432); this looks at the parts of an {@code or} and at what extends a stored
 * filter as well. The expressions of a stored filter itself are not touched, since only an admin can store one.
 */
@Component
class NoExpressionsInQueries implements CommandGuard {

    private static final Field EXTENDING = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");

    static {
        ReflectionUtils.makeAccessible(EXTENDING);
    }

    @Override
    public void check(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        } else if (command instanceof AbstractExecuteFilterCmd
                && ReflectionUtils.getField(EXTENDING, command) instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        }
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query) {
        refuseExpressions(query, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (!seen.add(query)) {
            return;
        }
        if (!query.getExpressions().isEmpty()) {
            throw new BadUserRequestException("Expressions are forbidden in queries; found one for "
                    + query.getExpressions().keySet());
        }
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(part -> refuseExpressions(part, seen));
        }
    }
}
