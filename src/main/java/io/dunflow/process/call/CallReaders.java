package io.dunflow.process.call;

import io.dunflow.worklist.SharedCalls.Member;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who may open a call: the members of its groups, and of all others that may read tasks of its process. */
@Component
class CallReaders {

    private static final List<String> PROCESSES = List.of("escalation", Authorization.ANY);

    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;

    CallReaders(AuthorizationService authorizations, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    /** Each of them with each of the own groups. */
    List<Member> of(Collection<String> groups) {
        var reading = PROCESSES.stream().flatMap(this::reading).toList();
        var all = Stream.concat(groups.stream(), reading.stream().map(Authorization::getGroupId));
        var single = reading.stream().map(Authorization::getUserId);
        return jdbc.sql(
                        """
                        select u.id_ as "user", coalesce(m.group_id_, '') as "group" from act_id_user u
                        left join act_id_membership m on m.user_id_ = u.id_
                        where u.id_ = any(:users) or exists (select from act_id_membership r
                          where r.user_id_ = u.id_ and r.group_id_ = any(:groups))
                        """)
                .param("users", names(single))
                .param("groups", names(all))
                .query(Member.class)
                .list();
    }

    private Stream<Authorization> reading(String process) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .hasPermission(Permissions.READ_TASK)
                .list()
                .stream();
    }

    private static String[] names(Stream<String> names) {
        return names.filter(name -> name != null).distinct().toArray(String[]::new);
    }
}
