package io.dunflow.scenario.event;

import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code named}: what came of a call, or a table offered, gets a name by which it is answered or taken back later. */
@Component
class AgreementIsNamed implements EventKind {

    private final JdbcClient jdbc;

    AgreementIsNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "named";
    }

    @Override
    public void happen(Part what, Scene scene) {
        what.fields().forEach((kind, name) -> scene.call(kind, name.text(), newest(kind, name)));
    }

    /** The schema says which kinds there are: each is a table. */
    private long newest(String kind, Part name) {
        return jdbc.sql("select id from " + kind + " order by id desc limit 1")
                .query(Long.class)
                .optional()
                .orElseThrow(() -> name.refused("there is no " + kind + " yet"));
    }
}
