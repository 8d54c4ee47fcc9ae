package io.dunflow.process.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Makes groups and users where they are missing, before the server takes the first request. */
@Component
@ConditionalOnWebApplication
class Preparing implements SmartInitializingSingleton {

    private final People people;
    private final FirstUsers users;

    Preparing(People people, FirstUsers users) {
        this.people = people;
        this.users = users;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.createGroups();
        users.create();
    }
}
