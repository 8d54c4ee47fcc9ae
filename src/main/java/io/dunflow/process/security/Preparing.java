package io.dunflow.process.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Makes groups, users, grants and filters where they are missing, before the server takes the first request. */
@Component
@Conditional(Preparing.WherePeopleWork.class)
class Preparing implements SmartInitializingSingleton {

    private final People people;
    private final FirstUsers users;
    private final Granting granting;
    private final TasklistFilters filters;

    Preparing(People people, FirstUsers users, Granting granting, TasklistFilters filters) {
        this.people = people;
        this.users = users;
        this.granting = granting;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.createGroups();
        users.create();
        granting.grantAll();
        filters.create();
    }

    /** A server, or the stage of scenarios, whose people complete tasks. */
    static class WherePeopleWork extends AnyNestedCondition {

        WherePeopleWork() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnWebApplication
        static class Server {}

        @ConditionalOnProperty("dunflow.stage")
        static class Stage {}
    }
}
