package io.dunflow.process.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What each role may do in the engine, and so in Tasklist and Cockpit. Administrators are in the engine's own group,
 * which may do everything; nobody else may create or change a filter, deploy, start or move an instance.
 */
final class Grants {

    /** A permission of a group on a resource; {@code *} is each of the kind. */
    record Grant(String group, Resource resource, String id, List<Permission> permissions) {}

    private static final String EACH = "*";

    private static final List<Role> WORKING =
            List.of(Role.ADMIN, Role.DESIGNER, Role.COLLECTOR, Role.LEAD, Role.FINANCE, Role.CREDIT, Role.AUDITOR);

    private Grants() {}

    /** All grants of an installation. */
    static List<Grant> all() {
        var grants = new ArrayList<Grant>();
        Stream.of(Resources.values())
                .forEach(each -> grants.add(new Grant(People.ENGINE_ADMINS, each, EACH, List.of(Permissions.ALL))));
        WORKING.forEach(role -> grants.add(app(role, "tasklist")));
        WORKING.forEach(role -> grants.add(app(role, "welcome")));
        Stream.of(Role.ADMIN, Role.DESIGNER, Role.AUDITOR).forEach(role -> grants.add(app(role, "cockpit")));
        grants.add(app(Role.ADMIN, "admin"));
        WORKING.forEach(role -> grants.add(new Grant(role.group(), Resources.FILTER, EACH, List.of(READ))));

        Stream.of(Role.COLLECTOR, Role.LEAD).forEach(role -> {
            grants.add(work(role, "escalation"));
            grants.add(work(role, "follow-up"));
        });
        Stream.of(Role.FINANCE, Role.LEAD).forEach(role -> grants.add(work(role, "dunning-run")));
        // Whoever the table routes them to answers disputes and queries; OnlyByItsGroups keeps the others away.
        Stream.of(Role.COLLECTOR, Role.LEAD, Role.FINANCE, Role.CREDIT).forEach(role -> {
            grants.add(work(role, "dispute"));
            grants.add(work(role, "query"));
        });
        Stream.of(Role.CREDIT, Role.LEAD).forEach(role -> {
            grants.add(work(role, "credit-application"));
            grants.add(work(role, "credit-review"));
        });
        grants.add(work(Role.LEAD, "payment-plan"));
        grants.add(work(Role.LEAD, "legal"));
        grants.add(work(Role.FINANCE, "legal"));
        grants.add(work(Role.LEAD, "agency-handoff"));
        grants.add(work(Role.COLLECTOR, "agency-handoff"));
        grants.add(work(Role.LEAD, "correction"));
        grants.add(work(Role.LEAD, "settlement"));
        grants.add(work(Role.LEAD, "write-off"));
        grants.add(work(Role.FINANCE, "write-off"));
        grants.add(work(Role.FINANCE, "follow-up"));
        grants.add(work(Role.CREDIT, "follow-up"));
        Stream.of(Role.COLLECTOR, Role.LEAD, Role.FINANCE, Role.CREDIT).forEach(role -> grants.add(look(role)));

        grants.addAll(reading(Role.AUDITOR));
        grants.addAll(reading(Role.DESIGNER));
        return List.copyOf(grants);
    }

    private static Grant app(Role role, String application) {
        return new Grant(role.group(), Resources.APPLICATION, application, List.of(ACCESS));
    }

    static Grant work(Role role, String process) {
        return new Grant(
                role.group(),
                Resources.PROCESS_DEFINITION,
                process,
                List.of(READ, READ_INSTANCE, READ_HISTORY, READ_TASK, TASK_WORK, TASK_ASSIGN));
    }

    private static Grant look(Role role) {
        return new Grant(role.group(), Resources.PROCESS_DEFINITION, "invoice-to-cash", List.of(READ, READ_INSTANCE));
    }

    private static List<Grant> reading(Role role) {
        var group = role.group();
        return List.of(
                new Grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        EACH,
                        List.of(
                                READ,
                                READ_INSTANCE,
                                READ_TASK,
                                READ_HISTORY,
                                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE)),
                new Grant(group, Resources.PROCESS_INSTANCE, EACH, List.of(READ)),
                new Grant(group, Resources.DECISION_DEFINITION, EACH, List.of(READ, READ_HISTORY)),
                new Grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, EACH, List.of(READ)),
                new Grant(group, Resources.DEPLOYMENT, EACH, List.of(READ)),
                new Grant(group, Resources.BATCH, EACH, List.of(READ, READ_HISTORY)),
                new Grant(
                        group,
                        Resources.OPERATION_LOG_CATEGORY,
                        EACH,
                        List.of(UserOperationLogCategoryPermissions.READ)));
    }
}
