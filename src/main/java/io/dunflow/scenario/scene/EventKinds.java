package io.dunflow.scenario.scene;

import io.dunflow.scenario.script.Entry;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registry of what can happen. */
@Component
public class EventKinds {

    private final List<EventKind> kinds;

    EventKinds(List<EventKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(EventKind::word)).toList();
    }

    public EventKind named(Entry entry) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(entry.kind()))
                .findFirst()
                .orElseThrow(() -> entry.part().refused("nothing of the kind '" + entry.kind() + "' can happen"));
    }
}
