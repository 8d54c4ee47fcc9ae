package io.dunflow.ledger;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All creditors of the operator. */
public interface Creditors extends Repository<Creditor, Long> {

    Optional<Creditor> findById(long id);

    Optional<Creditor> findByCode(String code);

    List<Creditor> findAllByOrderByCode();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Creditor c where c.code = :code")
    Optional<Creditor> takeByCode(String code);

    /** For use by {@link KeepingCreditors}. */
    Creditor saveAndFlush(Creditor creditor);

    /**
     * The creditor of a code.
     *
     * @throws NotInLedger when there is none
     */
    default Creditor get(String code) {
        return findByCode(code).orElseThrow(() -> new NotInLedger("creditor", code));
    }

    /**
     * The creditor of an id.
     *
     * @throws NotInLedger when there is none
     */
    default Creditor get(long id) {
        return findById(id).orElseThrow(() -> new NotInLedger("creditor", id));
    }
}
