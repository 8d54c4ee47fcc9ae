package io.dunflow.scenario;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registry of what can happen. */
@Component
class EventKinds {

    private final List<EventKind> kinds;

    EventKinds(List<EventKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(EventKind::word)).toList();
    }

    EventKind named(Entry entry) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(entry.kind()))
                .findFirst()
                .orElseThrow(() -> entry.part().refused("nothing of the kind '" + entry.kind() + "' can happen"));
    }
}
