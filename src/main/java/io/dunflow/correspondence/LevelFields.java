package io.dunflow.correspondence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The fields about levels: a notice may remind of one invoice for the first time and of another for the third. */
final class LevelFields {

    private final Outgoing outgoing;
    private final boolean claims;
    private final IntFunction<String> words;

    LevelFields(Outgoing outgoing, boolean claims, IntFunction<String> words) {
        this.outgoing = outgoing;
        this.claims = claims;
        this.words = words;
    }

    Map<String, Object> all() {
        var levels = outgoing.items().stream()
                .filter(NoticeItem::claimed)
                .mapToInt(NoticeItem::level)
                .distinct()
                .toArray();
        var highest = 0;
        for (var level : levels) {
            highest = Math.max(highest, level);
        }
        var shown = claims && highest > 0;
        var fields = new HashMap<String, Object>();
        fields.put("hasLevels", shown);
        fields.put("mixed", shown && levels.length > 1);
        fields.put("highestLevel", words.apply(highest));
        fields.put("span", shown ? "3" : "2");
        fields.put("moreSpan", claims ? "2" : "1");
        fields.put("width", Integer.toString(4 + (claims ? 1 : 0) + (shown ? 1 : 0)));
        return fields;
    }
}
