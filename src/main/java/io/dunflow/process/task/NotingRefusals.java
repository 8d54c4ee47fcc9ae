package io.dunflow.process.task;

import io.dunflow.ledger.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Keeps with the request what a listener refused: the engine wraps it into words of its own before it answers. */
class NotingRefusals extends DefaultDelegateInterceptor {

    private static final String REFUSED = "io.dunflow.refused";

    /** What was refused in the request at work; empty when nothing was. */
    static Optional<Refusal> noted() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Refusal) request.getAttribute(REFUSED, RequestAttributes.SCOPE_REQUEST));
    }

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocation(invocation);
        } catch (Refusal refused) {
            Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                    .ifPresent(request -> request.setAttribute(REFUSED, refused, RequestAttributes.SCOPE_REQUEST));
            throw refused;
        }
    }
}
