package io.dunflow.process.model;

import io.dunflow.models.ModelWorkshop.Version;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of processes and tables that are the latest or have running instances, in one look at the engine's tables. */
@Component
class DefinitionVersions {

    private static final String SQL =
            """
            select 'process' as kind, d.key_ as key, coalesce(d.name_, d.key_) as name, d.version_ as version,
              d.version_ = max(d.version_) over (partition by d.key_) as latest,
              d.resource_name_ as file, d.deployment_id_ as engine_id, coalesce(r.running, 0) as running
            from act_re_procdef d
            left join (select proc_def_id_, count(*) as running from act_ru_execution where parent_id_ is null
                       group by proc_def_id_) r on r.proc_def_id_ = d.id_
            union all
            select 'decision', d.key_, coalesce(d.name_, d.key_), d.version_,
              d.version_ = max(d.version_) over (partition by d.key_), d.resource_name_, d.deployment_id_, 0
            from act_re_decision_def d
            """;

    private final JdbcClient jdbc;

    DefinitionVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Version> all() {
        return jdbc
                .sql("select * from (" + SQL + ") version where latest or running > 0")
                .query(Version.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Version::kind)
                        .reversed()
                        .thenComparing(Version::key)
                        .thenComparing(Version::version, Comparator.reverseOrder()))
                .toList();
    }
}
