package io.dunflow.dunning;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All runs. */
interface Runs extends Repository<DunningRun, Long> {

    /** Written at once: what is shown of a run is read by SQL, in the same transaction too. */
    DunningRun saveAndFlush(DunningRun run);

    Optional<DunningRun> findById(long id);

    /** The run, locked until the transaction ends: two people who approve at once do so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select run from DunningRun run where run.id = :id")
    Optional<DunningRun> findLocked(long id);
}
