package io.dunflow.process.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoAdministrator cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set the environment variable DUNFLOW_ADMIN_PASSWORD (and DUNFLOW_ADMIN_USER, if 'admin' is not the"
                        + " name) for the first start, or activate the profile 'demo' on a machine of your own.",
                cause);
    }
}
