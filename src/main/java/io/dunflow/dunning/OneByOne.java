package io.dunflow.dunning;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what fails for one creditor or account from undoing what the clock of the program did for the others. */
@Component
public class OneByOne {

    private final TransactionTemplate transaction;

    OneByOne(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work for each in a transaction of its own; what failed first is thrown when all had their turn. */
    public <T> void each(Collection<T> all, Consumer<T> work) {
        RuntimeException first = null;
        for (var one : all) {
            try {
                transaction.executeWithoutResult(status -> work.accept(one));
            } catch (RuntimeException failure) {
                first = joined(first, failure);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException joined(RuntimeException first, RuntimeException failure) {
        if (first == null) {
            return failure;
        }
        if (first != failure) {
            first.addSuppressed(failure);
        }
        return first;
    }
}
