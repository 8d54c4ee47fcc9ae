package io.dunflow.scenario.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.audit.Invariants;
import io.dunflow.scenario.play.Outcome;
import io.dunflow.scenario.play.PlayingScripts;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.script.ReadingScripts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invariants are asked after everything that happens in a scenario: what is wrong for a day is found on that day. */
@Tag("properties")
class EveryEventProperties {

    private static final String HELD_FOR_A_DAY =
            """
            scenario: Held for a day
            debtors: {huber: {name: Huber AG}}
            timeline:
            - {on: 2026-03-02, invoice: {number: I1, debtor: huber, amount: 100.00, date: 2026-01-20, due: 2026-02-20}}
            - {on: 2026-03-03, hold: {item: I1, code: COMPLAINT, until: 2026-03-10, name: short}}
            - {on: 2026-03-04, lift: {hold: short, reason: It was found}}
            - {on: 2026-03-05, wait: {}}
            """;

    private final JdbcClient jdbc = Theatre.get(JdbcClient.class);

    @AfterEach
    void nothingGoesWrongAnyMore() {
        jdbc.sql("drop trigger if exists lose_a_cent on hold").update();
        jdbc.sql("drop function if exists lose_a_cent").update();
    }

    @Test
    void allThatAlwaysHasToHoldIsAsked() {
        assertThat(Theatre.get(Invariants.class).check().invariants())
                .extracting(invariant -> invariant.name().substring(0, 2))
                .contains("1 ", "2 ", "3 ", "4 ", "7 ", "8 ");
    }

    @Test
    void whatIsNeverWrongPasses() {
        assertThat(played().mismatches()).isEmpty();
    }

    /** While the hold stands a cent of the item is nowhere; lifting it brings it back, and at the end nothing is to be seen. */
    @Test
    void whatIsWrongOnlyForADayFailsOnThatDay() {
        jdbc.sql(
                        """
                        create function lose_a_cent() returns trigger language plpgsql as $$ begin
                          update item set dunnable_amount =
                            case when new.lifted_on is null then open_amount - 0.01 else open_amount end
                          where id = new.item_id;
                          return new;
                        end $$
                        """)
                .update();
        jdbc.sql(
                        "create trigger lose_a_cent after insert or update on hold for each row execute function lose_a_cent()")
                .update();

        var mismatches = played().mismatches();

        assertThat(mismatches).extracting(Mismatch::line).containsOnly(5);
        assertThat(mismatches)
                .extracting(Mismatch::toString)
                .anyMatch(text -> text.contains("4 portions sum to the open balance"));
    }

    private static Outcome played() {
        var script = ReadingScripts.read("held.yaml", HELD_FOR_A_DAY, Path.of("."));
        return Theatre.get(PlayingScripts.class).play(script, false);
    }
}
