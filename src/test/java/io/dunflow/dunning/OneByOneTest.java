package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class OneByOneTest {

    private final PlatformTransactionManager transactions = mock();

    @Test
    void allHaveTheirTurnInTransactionsOfTheirOwnAndTheFirstFailureIsTold() {
        var done = new ArrayList<Integer>();

        assertThatThrownBy(() -> new OneByOne(transactions).each(List.of(1, 2, 3, 4), one -> {
                    if (one % 2 == 0) {
                        throw new IllegalStateException("no " + one);
                    }
                    done.add(one);
                }))
                .hasMessage("no 2")
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
        assertThat(done).containsExactly(1, 3);
        verify(transactions, times(2)).commit(any());
        verify(transactions, times(2)).rollback(any());
    }
}
