package io.tierledger.platform.web.describing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text in an address may hold, where the method reads it itself and says what is wrong with one. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Holds {
    String DAY = "date";
    String MOMENT = "date-time";
    String UUID = "uuid";
    /** A hundred signs at most, none of them unseen. */
    String SHORT =
            "^[^\\u0000-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]{1,100}$";

    /** Formats of JSON Schema; one of them is enough. */
    String[] format() default {};

    /** All that may be said; empty when it is not a closed list. */
    String[] oneOf() default {};

    /** Whether the method, in words of its own, refuses to go without it. */
    boolean needed() default false;

    /** A regular expression that the whole of it matches. */
    String pattern() default "";
}
