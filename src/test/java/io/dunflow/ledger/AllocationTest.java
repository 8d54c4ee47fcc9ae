package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private long ids;

    @Test
    void whatIsDueLongestComesFirst() {
        var newer = dunnable("100.00", "2026-02-01");
        var older = dunnable("100.00", "2026-01-01");

        var allocation = Allocation.of(money("150.00"), List.of(newer, older), Slice.OLDEST_DUE_FIRST);

        assertThat(allocation.perItem())
                .containsExactly(
                        java.util.Map.entry(older.itemId(), money("100.00")),
                        java.util.Map.entry(newer.itemId(), money("50.00")));
        assertThat(allocation.rest()).isZero();
    }

    @Test
    void moneyReducesPromisedThenPlannedThenDunnableThenPlacedThenDisputed() {
        var slices = List.of(
                covered(Cover.DISPUTE),
                covered(Cover.PLACEMENT),
                dunnable("10.00", "2026-01-01"),
                covered(Cover.PLAN),
                covered(Cover.PROMISE));

        var allocation = Allocation.of(money("45.00"), slices, Slice.OLDEST_DUE_FIRST);

        assertThat(allocation.taken())
                .extracting(Slice::cover)
                .containsExactly(Cover.PROMISE, Cover.PLAN, null, Cover.PLACEMENT, Cover.DISPUTE);
        assertThat(allocation.taken().get(4).amount()).isEqualByComparingTo("5.00");
    }

    @Test
    void whatFindsNothingOpenIsTheRest() {
        var allocation = Allocation.of(money("7.00"), List.of(), Slice.OLDEST_DUE_FIRST);

        assertThat(allocation.taken()).isEmpty();
        assertThat(allocation.rest()).isEqualByComparingTo("7.00");
    }

    @Test
    void nothingIsEverLostOrTakenTwice() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var slices = IntStream.range(0, random.nextInt(8))
                    .mapToObj(
                            i -> dunnable(1 + random.nextInt(9999) + ".0" + random.nextInt(10), "2026-01-0" + (1 + i)))
                    .toList();
            var money = BigDecimal.valueOf(1 + random.nextInt(3_000_000), 2);

            var allocation = Allocation.of(money, slices, Slice.OLDEST_DUE_FIRST);

            assertThat(allocation.sum().add(allocation.rest()))
                    .as("seed " + seed)
                    .isEqualByComparingTo(money);
            assertThat(allocation.taken()).as("seed " + seed).allSatisfy(taken -> assertThat(taken.amount())
                    .isLessThanOrEqualTo(slices.stream()
                            .filter(slice -> slice.itemId() == taken.itemId())
                            .findFirst()
                            .orElseThrow()
                            .amount()));
        }
    }

    private Slice dunnable(String amount, String due) {
        return new Slice(++ids, 1, 1, LocalDate.parse(due), null, null, null, money(amount));
    }

    private Slice covered(Cover cover) {
        return new Slice(++ids, 1, 1, LocalDate.parse("2026-01-01"), ids, cover, ids, money("10.00"));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
