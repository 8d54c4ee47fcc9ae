package io.dunflow.process.model;

import io.dunflow.process.security.CommandGuard;
import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Refuses every deployment that did not come through {@link #permit}, and every model that {@link ModelReview} does. */
@Component
public class OnlyOwnDeployments implements CommandGuard {

    private static final ThreadLocal<Boolean> PERMITTED = ThreadLocal.withInitial(() -> false);
    private static final Field BUILDER = ReflectionUtils.findField(DeployCmd.class, "deploymentBuilder");

    static {
        ReflectionUtils.makeAccessible(BUILDER);
    }

    /** Makes a deployment that is ours; for {@link EngineDeployments} and tests. */
    public static <T> T permit(Supplier<T> deployment) {
        PERMITTED.set(true);
        try {
            return deployment.get();
        } finally {
            PERMITTED.remove();
        }
    }

    @Override
    public void check(Command<?> command) {
        if (!(command instanceof DeployCmd)) {
            return;
        }
        if (!PERMITTED.get()) {
            throw new AuthorizationException("Models are deployed by Dunflow itself, not by others");
        }
        var builder = (DeploymentBuilderImpl) ReflectionUtils.getField(BUILDER, command);
        builder.getDeployment()
                .getResources()
                .forEach((name, resource) -> ModelReview.check(name, resource.getBytes()));
    }
}
