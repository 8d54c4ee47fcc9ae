package io.dunflow.scenario.event;

import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import io.dunflow.worklist.SettingPriorities;
import org.springframework.stereotype.Component;

/** {@code priority}: a lead puts points on top of those that tasks about an account have. */
@Component
class PriorityIsSet implements EventKind {

    private final SettingPriorities setting;

    PriorityIsSet(SettingPriorities setting) {
        this.setting = setting;
    }

    @Override
    public String word() {
        return "priority";
    }

    @Override
    public void happen(Part what, Scene scene) {
        setting.set(
                scene.account(what).id(),
                what.has("points") ? Integer.valueOf(what.get("points").text()) : null,
                what.date("until").orElse(null),
                what.text("reason").orElse(null),
                what.text("by").orElse("lead"));
    }
}
