package io.dunflow.process.run;

import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Tells the engine's history what was read ahead for all cases of a chunk: when each wait began and when its case may be
 * removed. The engine asks for the two one case at a time, and has no query for many.
 */
@Component
class KnownHistory extends AbstractProcessEnginePlugin {

    private final Map<CommandContext, Map<String, Date>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** For the rest of the current command: beginnings by activity instance, removal times by process instance. */
    void is(Map<String, Date> times) {
        known.put(Context.getCommandContext(), times);
    }

    private Optional<Date> time(String id) {
        return Optional.ofNullable(known.get(Context.getCommandContext())).map(times -> times.get(id));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(new Producer());
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new Handler());
    }

    private final class Producer extends CacheAwareHistoryEventProducer {

        @Override
        protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String id) {
            return time(id).map(this::removedAt).orElseGet(() -> super.getHistoricRootProcessInstance(id));
        }

        private HistoricProcessInstanceEventEntity removedAt(Date time) {
            var process = new HistoricProcessInstanceEventEntity();
            process.setRemovalTime(time);
            return process;
        }
    }

    private final class Handler extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            var begun = event instanceof HistoricActivityInstanceEventEntity && !cached(event)
                    ? time(event.getId())
                    : Optional.<Date>empty();
            if (begun.isPresent() && !isInitialEvent(event)) {
                ((HistoricActivityInstanceEventEntity) event).setStartTime(begun.get());
                getDbEntityManager().merge(event);
            } else {
                super.insertOrUpdate(event);
            }
        }

        private boolean cached(HistoryEvent event) {
            return getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
        }
    }
}
