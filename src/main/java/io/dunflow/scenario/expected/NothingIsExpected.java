package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code not}: what the last run left out, an item or a whole debtor, and the reason that it recorded. */
@Component
public class NothingIsExpected implements Expectation {

    /** The run looked at the account and had no need to record it, since nothing of it is due. */
    public static final String NOTHING_DUE = "NOTHING_DUE";

    private static final String LAST_RUN =
            """
            select max(r.id) from dunning_run r where r.state <> 'CANCELLED' and l.creditor_id = any(r.creditor_ids)""";

    private final JdbcClient jdbc;

    NothingIsExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "not";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        for (var one : expected.all()) {
            var found = one.has("item") ? item(scene.item(one.get("item"))) : debtor(one, scene);
            if (found.get("happened") != null
                    || one.has("reason") && !one.text("reason").orElseThrow().equals(found.get("reason"))) {
                mismatches.add(new Mismatch(one.line(), "not", Facts.written(one), found.toString()));
            }
        }
        return mismatches;
    }

    private Facts item(long item) {
        return last(
                        """
                        select %s
                        from run_line l left join run_line_item x on x.line_id = l.id and x.item_id = ?
                        left join notice n on n.run_line_id = l.id
                        where l.account_id = (select account_id from item where id = ?) and l.run_id = (%s)
                        """,
                        "x.action", "x.reason", item, item)
                .orElseGet(NothingIsExpected::nothingDue);
    }

    private Facts debtor(Part one, Scene scene) {
        return last(
                        """
                        select %s
                        from run_line l left join notice n on n.run_line_id = l.id
                        where l.account_id = ? and l.run_id = (%s)
                        """,
                        "null", "null", scene.account(one).id())
                .orElseGet(NothingIsExpected::nothingDue);
    }

    private Optional<Facts> last(String sql, String action, String reason, Object... ids) {
        var columns =
                """
                l.state, l.step, l.reason as line_reason, l.failure, n.state as notice_state, n.reason as notice_reason,
                  %s as action, %s as item_reason"""
                        .formatted(action, reason);
        return jdbc.sql(sql.formatted(columns, LAST_RUN)).params(ids).query(Left.class).list().stream()
                .findFirst()
                .map(Left::facts);
    }

    private static Facts nothingDue() {
        return Facts.of().and("reason", NOTHING_DUE);
    }

    /** What the last run has on an account, and on an item of it. */
    record Left(
            String state,
            String step,
            String lineReason,
            String failure,
            String noticeState,
            String noticeReason,
            String action,
            String itemReason) {

        Facts facts() {
            if ("LIST".equals(action)) {
                return Facts.of().and("reason", itemReason);
            }
            if (noticeState != null && noticeState.matches("WITHDRAWN|FAILED")) {
                return Facts.of().and("reason", noticeReason);
            }
            if (failure != null) {
                return Facts.of().and("reason", failure);
            }
            if (state.equals("LEFT_OUT") || step.equals("WAIT")) {
                return Facts.of().and("reason", lineReason);
            }
            return Facts.of().and("happened", action == null ? step : action).and("reason", lineReason);
        }
    }
}
