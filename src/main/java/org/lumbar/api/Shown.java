package org.lumbar.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a derived value of a record that is shown, and can be expected in a case, like one of its properties.
 *
 * <pre>{@code @Shown
 * public boolean optional() {
 *     return firmness != Firmness.ADVISED;
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shown {
}
