package io.dunflow.process.model;

import io.dunflow.process.lint.NoCode;

/** Refuses models that would run code of their own, whoever deploys them. */
final class ModelReview {

    private ModelReview() {}

    /**
     * Looks at a BPMN or DMN file; any other is let pass.
     *
     * @throws ModelRefused naming file, element and reason
     */
    static void check(String file, byte[] content) {
        NoCode.in(file, content).stream().findFirst().ifPresent(offence -> {
            throw new ModelRefused(file, offence.place(), offence.reason());
        });
    }
}
