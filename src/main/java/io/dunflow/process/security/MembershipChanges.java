package io.dunflow.process.security;

import io.dunflow.ledger.GrantsChanged;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;

/** Who comes into a group or leaves it may see what the group was granted: told as a change of grants. */
class MembershipChanges extends CommandInterceptor {

    private static final Set<Class<?>> CHANGING =
            Set.of(CreateMembershipCmd.class, DeleteMembershipCmd.class, DeleteUserCmd.class, DeleteGroupCmd.class);

    private final ApplicationEventPublisher events;

    MembershipChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var result = next.execute(command);
        if (CHANGING.contains(command.getClass())) {
            events.publishEvent(new GrantsChanged());
        }
        return result;
    }
}
