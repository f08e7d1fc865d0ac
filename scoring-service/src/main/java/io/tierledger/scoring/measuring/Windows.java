package io.tierledger.scoring.measuring;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The distinct windows that a partition's methods look through, so that a sum needed by several criteria is made once. */
public final class Windows {
    private final List<MovingWindow> windows = new ArrayList<>();
    private long handling;

    /** From here on another customer, or the same one changed, is in hand. */
    public void next() {
        handling++;
    }

    long handling() {
        return handling;
    }

    MovingWindow of(Period period, int steps, int kind) {
        for (MovingWindow window : windows) {
            if (window.is(period, steps, kind)) {
                return window;
            }
        }
        MovingWindow added = new MovingWindow(period, steps, kind);
        windows.add(added);
        return added;
    }
}
