package io.dunflow.scenario.event;

import io.dunflow.legal.CourtOrder;
import io.dunflow.legal.DecidingLegalActions;
import io.dunflow.legal.LegalState;
import io.dunflow.legal.RecordingCourts;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code court}: what a court did with the latest legal action of a debtor, or that it is taken back. */
@Component
class CourtIsRecorded implements EventKind {

    private static final Map<String, LegalState> WHAT = Map.of(
            "filed", LegalState.FILED,
            "title", LegalState.TITLED,
            "dismissed", LegalState.DISMISSED,
            "fruitless", LegalState.FRUITLESS);

    private final RecordingCourts courts;
    private final DecidingLegalActions deciding;
    private final LatestLegalAction latest;

    CourtIsRecorded(RecordingCourts courts, DecidingLegalActions deciding, LatestLegalAction latest) {
        this.courts = courts;
        this.deciding = deciding;
        this.latest = latest;
    }

    @Override
    public String word() {
        return "court";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var id = latest.of(what);
        var by = what.text("by").orElse("finance");
        var order = new CourtOrder(
                WHAT.get(what.text("what").orElseThrow()),
                what.date("on").orElse(scene.today()),
                what.text("court").orElse(null),
                what.text("number").orElse(null),
                what.text("reason").orElse("As the scenario says"));
        if (order.what() == null) {
            deciding.withdraw(id, order.reason(), by);
        } else {
            courts.record(id, order, by);
        }
    }
}
