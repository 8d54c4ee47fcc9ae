package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What follows for a consumer, whom a person decides about, when the standing of the account changes. */
class StandingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Standing OVERDUE = standing("OVERDUE", false, null).askedOf("lead");
    private static final Standing BLOCKED =
            standing("BLOCKED", true, "PREPAYMENT").askedOf("lead");

    @Test
    void nothingFollowsBeforeAPersonAgrees() {
        var waiting = BLOCKED.after(Standing.CLEAR, DAY);

        assertThat(waiting.waits()).isTrue();
        assertThat(waiting.stops()).isFalse();
        assertThat(waiting.answered(true).deliveryStop()).isTrue();
        assertThat(waiting.answered(false).stops()).isFalse();
    }

    @Test
    void whatWasAgreedToFollowsOnWhileMoreIsAsked() {
        var more = BLOCKED.after(OVERDUE.answered(true), DAY);

        assertThat(more.waits()).isTrue();
        assertThat(more.creditStop()).isTrue();
        assertThat(more.deliveryStop()).isFalse();
        assertThat(more.terms()).isNull();
    }

    @Test
    void nobodyAgreesAgainToLessThanWasAgreedTo() {
        var less = OVERDUE.after(BLOCKED.answered(true), DAY);

        assertThat(less.waits()).isFalse();
        assertThat(less.creditStop()).isTrue();
        assertThat(less.deliveryStop()).isFalse();
    }

    @Test
    void anAnswerMakesNoOtherStandingOfIt() {
        assertThat(BLOCKED.answered(false).means(BLOCKED)).isTrue();
        assertThat(BLOCKED.means(standing("BLOCKED", true, "PREPAYMENT"))).isFalse();
    }

    private static Standing standing(String name, boolean deliveryStop, String terms) {
        return new Standing(name, deliveryStop, true, terms, null, "TEST", null, 1L, null);
    }
}
