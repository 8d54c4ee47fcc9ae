package io.dunflow.process.legal;

import io.dunflow.legal.LegalSheets;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.PresentingTasks;
import io.dunflow.process.task.SheetReadModel;
import io.dunflow.process.task.TaskSheet;
import org.springframework.stereotype.Component;

/** Gives a task about a legal action its items, what the table said, and its days. */
@Component
@Effects(schedules = true)
class LegalTaskReadModel extends SheetReadModel {

    private final LegalSheets sheets;

    LegalTaskReadModel(LegalSheets sheets, PresentingTasks presenting) {
        super(presenting);
        this.sheets = sheets;
    }

    @Override
    protected TaskSheet sheet(String key, String name) {
        var sheet = sheets.of(Long.parseLong(key), name);
        return TaskSheet.ofAccount(sheet.title(), sheet.texts(), sheet.tables());
    }
}
