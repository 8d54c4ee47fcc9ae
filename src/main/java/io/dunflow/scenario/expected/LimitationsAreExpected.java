package io.dunflow.scenario.expected;

import io.dunflow.legal.Limitations;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code limitations}: until when open items can be enforced. */
@Component
class LimitationsAreExpected implements Expectation {

    private final Limitations limitations;
    private final JdbcClient jdbc;

    LimitationsAreExpected(Limitations limitations, JdbcClient jdbc) {
        this.limitations = limitations;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "limitations";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return expected.fields().entrySet().stream()
                .flatMap(item ->
                        Comparing.fields("limitation of " + item.getKey(), item.getValue(), facts(item, scene))
                                .stream())
                .toList();
    }

    private Facts facts(Map.Entry<String, Part> named, Scene scene) {
        var id = scene.stageItem(named.getKey(), named.getValue());
        var account = jdbc.sql("select account_id from item where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return limitations.ofAccount(account).stream()
                .filter(until -> until.item() == id)
                .findFirst()
                .map(until -> Facts.of()
                        .and("last-day", until.lastDay() == null ? "none" : until.lastDay())
                        .and("suspended", until.suspended())
                        .and("barred", until.barred())
                        .and("rule", until.rule())
                        .and("moved-by", until.movedBy()))
                .orElseGet(Facts::of);
    }
}
