package io.dunflow.dunning;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All holds. */
interface Holds extends Repository<Hold, Long> {

    Hold save(Hold hold);

    Optional<Hold> findById(long id);
}
