package io.tierledger.platform.consuming;

import org.jspecify.annotations.Nullable;

/** Where a {@link PartitionProcess} says what an input causes; everything said is stored together with the position, in this order. */
public interface Effects {

    /** Appends {@code event} at the end of {@code stream}. */
    void emit(String stream, Object event);

    /** Sets one customer aside because of a defect met during a broadcast; the broadcast itself goes on. */
    void park(String key, Exception reason);

    /** The result of the gathering this input asked for; null unless it asked. */
    byte @Nullable [] gathered();
}
