package io.tierledger.platform.watching;

import java.time.Duration;

/** Something that must go on and on, such as a stage or the publisher: with nothing to do, it still looks for work. */
public interface Moving {
    String name();

    /** How long it has not come to the end of a step; zero before its start and after its end. */
    Duration still();
}
