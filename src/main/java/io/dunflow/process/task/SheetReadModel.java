package io.dunflow.process.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;

/** What most tasks show: all that is told of them by a sheet. */
public abstract class SheetReadModel implements ReadModel {

    private final PresentingTasks presenting;

    protected SheetReadModel(PresentingTasks presenting) {
        this.presenting = presenting;
    }

    /** As things stand now, by the key of the task's process and its name in the model. */
    protected abstract TaskSheet sheet(String key, String name);

    @Override
    public void notify(DelegateTask task) {
        presenting.present(task, this::sheet);
    }

    @Override
    public VariableMap read(String key, String name) {
        return presenting.read(key, sheet(key, name));
    }

    @Override
    public Shown shown(String key, String name) {
        var sheet = sheet(key, name);
        return new Shown(sheet.title(), presenting.read(key, sheet));
    }
}
