package io.dunflow.process.security;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Shows each command to all guards first. One instance per chain, since an interceptor knows its successor. */
class GuardingInterceptor extends CommandInterceptor {

    private final List<CommandGuard> guards;

    GuardingInterceptor(List<CommandGuard> guards) {
        this.guards = guards;
    }

    @Override
    public <T> T execute(Command<T> command) {
        guards.forEach(guard -> guard.check(command));
        return next.execute(command);
    }
}
