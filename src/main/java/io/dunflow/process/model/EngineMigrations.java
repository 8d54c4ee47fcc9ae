package io.dunflow.process.model;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.models.MigrationOrder;
import io.dunflow.models.MigrationPlan;
import io.dunflow.models.MovingInstances;
import io.dunflow.process.Unrestricted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves instances by the engine's own migration, which validates each before it changes anything. */
@Component
class EngineMigrations implements MovingInstances {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final MigrationBatches batches;
    private final Unrestricted unrestricted;
    private final JdbcClient jdbc;

    EngineMigrations(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            MigrationBatches batches,
            Unrestricted unrestricted,
            JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.batches = batches;
        this.unrestricted = unrestricted;
        this.jdbc = jdbc;
    }

    @Override
    public MigrationPlan plan(MigrationOrder order) {
        var source = definition(order.process(), order.fromVersion());
        var instructions = instructions(order, source);
        return new MigrationPlan(unrestricted.call(() -> places(source, instructions)), instructions.problems());
    }

    /** Read at one go: a query of the engine answers at most a limited number. */
    @Override
    public List<String> running(MigrationOrder order) {
        var source = definition(order.process(), order.fromVersion());
        return jdbc.sql("select id_ from act_ru_execution where proc_def_id_ = ? and parent_id_ is null order by id_")
                .param(source.getId())
                .query(String.class)
                .list();
    }

    @Override
    public List<Refusal> move(MigrationOrder order, List<String> instances) {
        var source = definition(order.process(), order.fromVersion());
        var instructions = instructions(order, source);
        var refusals = new ArrayList<>(stuck(source, instructions, instances));
        var stuck = refusals.stream().map(Refusal::instance).collect(Collectors.toSet());
        var others = instances.stream().filter(id -> !stuck.contains(id)).toList();
        if (!others.isEmpty()) {
            batches.move(instructions.plan(), others, order.dryRun(), refusals);
        }
        return refusals;
    }

    /** Those in an activity that has no target: the engine would refuse them too, one by one and loudly. */
    private List<Refusal> stuck(ProcessDefinition source, Instructions instructions, List<String> instances) {
        return jdbc.sql(
                        """
                        select r.id_ as instance, r.business_key_ as business_key,
                          string_agg(distinct e.act_id_, ', ') || ' has no target' as reason
                        from act_ru_execution e join act_ru_execution r on r.id_ = e.proc_inst_id_
                        where e.proc_inst_id_ = any(:instances) and e.proc_def_id_ = :source
                          and e.is_active_ and not e.is_event_scope_ and e.act_id_ is not null
                          and not e.act_id_ = any(:targets)
                        group by r.id_, r.business_key_
                        """)
                .param("instances", instances.toArray(String[]::new))
                .param("source", source.getId())
                .param("targets", instructions.targets().keySet().toArray(String[]::new))
                .query(Refusal.class)
                .list();
    }

    private Instructions instructions(MigrationOrder order, ProcessDefinition source) {
        return Instructions.of(
                unrestricted, runtime, source, definition(order.process(), order.toVersion()), order.mappings());
    }

    private List<MigrationPlan.Place> places(ProcessDefinition source, Instructions instructions) {
        var model = repository.getBpmnModelInstance(source.getId());
        var names = new HashMap<String, String>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> names.put(node.getId(), node.getName()));
        return management.createActivityStatisticsQuery(source.getId()).list().stream()
                .map(at -> new MigrationPlan.Place(
                        at.getId(),
                        names.getOrDefault(at.getId(), at.getId()),
                        at.getInstances(),
                        instructions.targets().getOrDefault(at.getId(), "")))
                .toList();
    }

    private ProcessDefinition definition(String key, int version) {
        var definition = unrestricted.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult());
        if (definition == null) {
            throw new InvalidInput("process", say("process.unknown", key, version));
        }
        return definition;
    }
}
