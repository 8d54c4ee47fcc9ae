package io.dunflow.ledger;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a page: what one of its forms asks for is done once, however often the form was sent, by a double click or a page that
 * was loaded again. The second is answered what the first was. The same form with other content is another one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
