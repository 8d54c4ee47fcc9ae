package io.dunflow.resolution.person;

import java.util.List;
import org.springframework.stereotype.Component;

/** BLOCK_ORDERS: nothing more is sold on account, for as long as the effect stands; whoever decides about credit reads it. */
@Component
class BlockingOrders implements LegalAct {

    @Override
    public String word() {
        return "BLOCK_ORDERS";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }
}
