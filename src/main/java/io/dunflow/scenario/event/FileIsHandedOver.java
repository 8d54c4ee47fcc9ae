package io.dunflow.scenario.event;

import io.dunflow.legal.HandingOverFiles;
import io.dunflow.legal.LegalFileOrder;
import io.dunflow.legal.LegalFileRole;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code hand-over-file}: the file of the latest legal action of a debtor is given to a lawyer or a court. */
@Component
class FileIsHandedOver implements EventKind {

    private final HandingOverFiles files;
    private final LatestLegalAction latest;

    FileIsHandedOver(HandingOverFiles files, LatestLegalAction latest) {
        this.files = files;
        this.latest = latest;
    }

    @Override
    public String word() {
        return "hand-over-file";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var order = new LegalFileOrder(
                what.text("to").orElse("Lawyer"),
                what.word("role", LegalFileRole.class).orElse(LegalFileRole.LAWYER),
                what.text("address").orElse(null));
        var language = Locale.forLanguageTag(what.text("language").orElse("en"));
        files.handOver(latest.of(what), order, language, what.text("by").orElse("finance"));
    }
}
