package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.dunflow.resolution.plan.Plan;
import io.dunflow.resolution.plan.PlanInstalment;
import io.dunflow.resolution.plan.PlanInstalment.State;
import io.dunflow.resolution.plan.PlanState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of an account shows beside the sum that is overdue. */
class PlanSheetsTest {

    @Test
    void whatIsMissingOfMissedInstalmentsIsShownAsLongAsThePlanLives() {
        assertThat(missed(PlanState.ACTIVE, "0.00")).isEqualByComparingTo("508.06");
        assertThat(missed(PlanState.DEFAULTED, "0.00")).isZero();
    }

    @Test
    void noMoreIsMissingThanIsOwedByThePlan() {
        assertThat(missed(PlanState.ACTIVE, "600.00")).isEqualByComparingTo("408.06");
    }

    private static BigDecimal missed(PlanState state, String waived) {
        var plan = mock(Plan.class);
        when(plan.state()).thenReturn(state);
        when(plan.amount()).thenReturn(new BigDecimal("1108.06"));
        when(plan.counted()).thenReturn(new BigDecimal("100.00"));
        when(plan.waived()).thenReturn(new BigDecimal(waived));
        return new PlanSheets.PlanSheet(
                        plan,
                        List.of(
                                instalment(1, "608.06", State.MISSED, "100.00"),
                                instalment(2, "500.00", State.OPEN, "0")))
                .missed();
    }

    private static PlanInstalment instalment(int no, String amount, State state, String paid) {
        var due = LocalDate.of(2026, 5 + no, 12);
        return new PlanInstalment(
                no, due, due.plusDays(3), new BigDecimal(amount), state, new BigDecimal(paid), null, null);
    }
}
