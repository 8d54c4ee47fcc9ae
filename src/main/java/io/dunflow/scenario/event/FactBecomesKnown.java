package io.dunflow.scenario.event;

import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.RecordingFacts;
import io.dunflow.resolution.person.Representative;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Party;
import org.springframework.stereotype.Component;

/** {@code fact}: something becomes known of the person behind a debtor, such as insolvency. */
@Component
class FactBecomesKnown implements EventKind {

    private final RecordingFacts recording;

    FactBecomesKnown(RecordingFacts recording) {
        this.recording = recording;
    }

    @Override
    public String word() {
        return "fact";
    }

    @Override
    public void happen(Part what, Scene scene) {
        scene.debtor(what.get("debtor"));
        var kind = what.word("kind", FactKind.class).orElseThrow(() -> what.refused("a fact needs a kind"));
        var order = new FactOrder(
                what.text("debtor").orElseThrow(),
                kind,
                what.text("source").orElse("As the scenario says"),
                what.date("opened").orElse(null),
                null,
                what.text("court").orElse(null),
                what.text("reference").orElse(null),
                what.date("deadline").orElse(null),
                what.date("review").orElse(null),
                what.text("note").orElse(null),
                what.has("representative") ? representative(what.get("representative")) : null);
        var id = recording.record(order, what.text("by").orElse("collector"));
        scene.call("fact", what.text("name").orElse("fact"), id);
    }

    static Representative representative(Part written) {
        var address = written.has("address") ? Party.address(written.get("address")) : null;
        return new Representative(
                written.text("name").orElse(null),
                written.text("language").orElse(null),
                written.text("email").orElse(null),
                address == null ? null : address.get("street"),
                address == null ? null : address.get("postal-code"),
                address == null ? null : address.get("city"),
                null);
    }
}
