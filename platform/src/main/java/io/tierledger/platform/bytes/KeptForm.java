package io.tierledger.platform.bytes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one type that writes and reads something kept or sent as bytes. Each of its forms has a file in {@code
 * src/test/resources/stored/bytes}, {@code NAME.NUMBER.txt}; whoever makes a {@link ByteWriter} bears this, and a test says so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeptForm {
    String name();

    /** All that are read; 0 is a form without a number: from before there were any, or a part of what has one. */
    int[] everWritten();
}
