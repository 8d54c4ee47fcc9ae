package io.dunflow.correspondence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What correspondence told the other modules, as far as it was committed. */
@Component
class Heard {

    private final List<Object> events = new CopyOnWriteArrayList<>();

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticeHandedOver event) {
        events.add(event);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticeFailed event) {
        events.add(event);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticeWithdrawn event) {
        events.add(event);
    }

    List<NoticeHandedOver> handedOver(long notice) {
        return of(NoticeHandedOver.class).stream()
                .filter(event -> event.noticeId() == notice)
                .toList();
    }

    List<NoticeFailed> failed(long notice) {
        return of(NoticeFailed.class).stream()
                .filter(event -> event.noticeId() == notice)
                .toList();
    }

    List<NoticeWithdrawn> withdrawn(long notice) {
        return of(NoticeWithdrawn.class).stream()
                .filter(event -> event.noticeId() == notice)
                .toList();
    }

    private <T> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
