package io.dunflow.process.credit;

import io.dunflow.credit.CreditSheets;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.PresentingTasks;
import io.dunflow.process.task.SheetReadModel;
import io.dunflow.process.task.TaskSheet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a task in which somebody decides about credit its sheet, its days and its place in the list. */
@Component
@Effects(schedules = true)
class CreditTaskReadModel extends SheetReadModel {

    private final CreditSheets sheets;

    CreditTaskReadModel(CreditSheets sheets, PresentingTasks presenting) {
        super(presenting);
        this.sheets = sheets;
    }

    @Override
    protected TaskSheet sheet(String key, String name) {
        var sheet = sheets.of(key);
        return new TaskSheet(
                sheet.title(),
                "/accounts/" + sheet.account(),
                sheet.kind(),
                sheet.due(),
                null,
                sheet.texts(),
                Map.of("creditFacts", sheet.rows()));
    }
}
