package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code notices}: exactly what was handed over since notices were last expected. */
@Component
class NoticesAreExpected implements Expectation {

    private final HandedNotices handed;

    NoticesAreExpected(HandedNotices handed) {
        this.handed = handed;
    }

    @Override
    public String word() {
        return "notices";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var found = handed.all().stream()
                .filter(notice -> scene.noticesSeen().add(notice.id()))
                .map(handed::facts)
                .toList();
        return Comparing.exactly("notices", expected, found);
    }
}
