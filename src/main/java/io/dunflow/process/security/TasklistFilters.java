package io.dunflow.process.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists on the left of Tasklist, made where they are missing; all show the highest priority first. */
@Component
class TasklistFilters {

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", "debtorName", "label", "Debtor"),
            Map.of("name", "openTotal", "label", "Open, as last seen"),
            Map.of("name", "oldestDue", "label", "Oldest due"));

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void create() {
        create("My tasks", "What I have claimed", "#2f6f4e", 1, query().taskAssigneeExpression("${currentUser()}"));
        create(
                "My group, unclaimed",
                "What anybody of my groups may claim",
                "#2b5c8a",
                2,
                query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        create(
                "Calls due",
                "Debtors to call",
                "#a35a00",
                3,
                query().taskDefinitionKey("Task_CallDebtor")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks());
        create("Runs to approve", "Dunning runs waiting for approval", "#7a2e5d", 4, approvals());
        create("Follow-ups", "What came up outside a case", "#5b5b5b", 5, query().processDefinitionKey("follow-up"));
        create(
                "Credit questions",
                "Orders that were referred, limits that are asked for, reviews",
                "#3d4f8a",
                6,
                query().processDefinitionKeyIn("credit-application", "credit-review"));
    }

    private TaskQuery approvals() {
        return query().taskDefinitionKey("Task_ApproveRun")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void create(String name, String description, String color, int position, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery((TaskQueryImpl) query);
        filter.setProperties(Map.of(
                "description", description,
                "color", color,
                "priority", position,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", COLUMNS));
        filters.saveFilter(filter);
    }
}
