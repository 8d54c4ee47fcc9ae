package io.dunflow.dunning;

import io.dunflow.ledger.UserAtWork;
import org.springframework.stereotype.Component;

/** Whether whoever is at work may do with holds what only leads may. The program by itself may. */
@Component
class HoldRights {

    private final UserAtWork user;

    HoldRights(UserAtWork user) {
        this.user = user;
    }

    boolean lead() {
        return user.now().map(one -> one.groups().contains("lead")).orElse(true);
    }
}
