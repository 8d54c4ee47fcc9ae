package io.dunflow.process.lint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a delegate or listener does that a model has to heed and its name does not tell. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Effects {

    /** Variables that it stores; transient ones do not count. */
    String[] stores() default {};

    /** Variables that it sets for the step that follows, and that are not stored: a condition may name them. */
    String[] offers() default {};

    /** Variables that it removes: what a form brought and nobody asks again. */
    String[] forgets() default {};

    /** Acts outside the database, or is retried by itself: its step begins with a job. */
    boolean savePoint() default false;

    /** Sets the due date, the follow-up date and the priority of the task whose creation it listens to. */
    boolean schedules() default false;

    /** Hands over, declines or scores down a debtor: a person has to stand before it. */
    boolean needsPerson() default false;
}
