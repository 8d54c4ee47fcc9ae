package io.dunflow.process.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.util.ReflectionUtils;

/**
 * Lets only somebody of a task's candidate groups claim, assign or finish it. Grants hold for all tasks of a process;
 * without this a collector could take or decide the team lead's part of an escalation. Stands behind the command context, unlike the guards.
 */
class OnlyByItsGroups extends CommandInterceptor {

    private static final List<Class<?>> WORKING = List.of(
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        var context = Context.getCommandContext();
        if (WORKING.stream().anyMatch(type -> type.isInstance(command))
                && context.getAuthenticatedUserId() != null
                && context.isAuthorizationCheckEnabled()) {
            check(context, context.getTaskManager().findTaskById(taskOf(command)));
        }
        return next.execute(command);
    }

    private static void check(CommandContext context, TaskEntity task) {
        var groups = task == null ? Set.<String>of() : groupsOf(task);
        var own = context.getAuthentication().getGroupIds();
        if (groups.isEmpty() || own != null && own.stream().anyMatch(group -> suffices(group, groups))) {
            return;
        }
        throw new AuthorizationException("The task '" + task.getName() + "' is for " + groups + "; the user with id '"
                + context.getAuthenticatedUserId() + "' is in none of these groups");
    }

    private static boolean suffices(String group, Set<String> groups) {
        return group.equals(People.ENGINE_ADMINS) || groups.contains(group);
    }

    private static Set<String> groupsOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String taskOf(Command<?> command) {
        var field = ReflectionUtils.findField(command.getClass(), "taskId");
        ReflectionUtils.makeAccessible(field);
        return (String) ReflectionUtils.getField(field, command);
    }
}
