package io.dunflow.process.agency;

import io.dunflow.agency.PlacementSheets;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.PresentingTasks;
import io.dunflow.process.task.SheetReadModel;
import io.dunflow.process.task.TaskSheet;
import org.springframework.stereotype.Component;

/** Gives a task about a placement its items, the evidence, the agencies and its days. */
@Component
@Effects(schedules = true)
class PlacementTaskReadModel extends SheetReadModel {

    private final PlacementSheets sheets;

    PlacementTaskReadModel(PlacementSheets sheets, PresentingTasks presenting) {
        super(presenting);
        this.sheets = sheets;
    }

    @Override
    protected TaskSheet sheet(String key, String name) {
        var sheet = sheets.of(Long.parseLong(key), name);
        return TaskSheet.ofAccount(sheet.title(), sheet.texts(), sheet.tables());
    }
}
