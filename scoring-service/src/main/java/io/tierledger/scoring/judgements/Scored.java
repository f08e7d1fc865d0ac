package io.tierledger.scoring.judgements;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcOperations;

/** Whether the stage has handled what persons gave it, on whichever instance; blocking. */
public final class Scored {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JdbcOperations jdbc;

    public Scored(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for it, within a limit. */
    boolean await(Map<Integer, Long> lastPositions, Duration limit) {
        long begun = System.nanoTime();
        while (!all(lastPositions)) {
            if (System.nanoTime() - begun > limit.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** @param lastPositions per partition the last position to be handled, with all it caused stored */
    boolean all(Map<Integer, Long> lastPositions) {
        for (Map.Entry<Integer, Long> last : lastPositions.entrySet()) {
            Integer handled = jdbc.queryForObject(
                    "select count(*) from given_place where partition_number = ? and position = ? and done < 0",
                    Integer.class,
                    last.getKey(),
                    last.getValue());
            if (handled == null || handled == 0) {
                return false;
            }
        }
        return true;
    }
}
