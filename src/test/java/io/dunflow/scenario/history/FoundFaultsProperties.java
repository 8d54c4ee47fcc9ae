package io.dunflow.scenario.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What always holds in random histories can fail: each of it finds the fault that a trigger of the database makes. */
@Tag("properties")
class FoundFaultsProperties {

    private static final History HISTORY = new History(
            0,
            false,
            List.of(
                    new Deed(DeedKind.RUN, 0, 0, 0, 0),
                    new Deed(DeedKind.PAYMENT, 3, 0, 1, 0),
                    new Deed(DeedKind.DISPUTE, 3, 1, 1, 0),
                    new Deed(DeedKind.RUN, 10, 0, 0, 0)));

    private final JdbcClient jdbc = Theatre.get(JdbcClient.class);

    @AfterEach
    void nothingGoesWrongAnyMore() {
        List.of("portion", "entry", "item_clock", "notice")
                .forEach(table ->
                        jdbc.sql("drop trigger if exists fault on " + table).update());
        jdbc.sql("drop function if exists fault").update();
    }

    @Test
    void withoutFaultItPasses() {
        Performance.of(HISTORY.told());
    }

    @Test
    void portionsThatDoNotSum() {
        fault(
                "after insert on portion",
                "update item set dunnable_amount = dunnable_amount - 0.01 where id = new.item_id;");

        isFound("is open with");
    }

    @Test
    void moneyThatGoesNowhere() {
        fault("before insert on entry", "if new.kind = 'PAYMENT' then new.amount := new.amount + 0.01; end if;");

        isFound("of credits, of which");
    }

    @Test
    void aLevelWithoutALetter() {
        fault("before insert or update on item_clock", "if new.level = 1 then new.level := 2; end if;");

        isFound("handed over and standing is");
    }

    @Test
    void aLetterOnWhatIsCovered() {
        fault(
                "after update of handed_over_at on notice",
                "update notice_line set amount = amount + 1000 where notice_id = new.id;");

        isFound("a letter claims");
    }

    private void fault(String when, String what) {
        jdbc.sql("create function fault() returns trigger language plpgsql as $$ begin " + what + " return new; end $$")
                .update();
        jdbc.sql("create trigger fault " + when + " for each row execute function fault()")
                .update();
    }

    private static void isFound(String words) {
        assertThatThrownBy(() -> Performance.of(HISTORY.told()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }
}
