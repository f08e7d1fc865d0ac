package io.tierledger.scoring.importing;

import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** Whether the stage has handled what persons gave it, on whichever instance; blocking. */
public final class Scored {
    private final JdbcOperations jdbc;

    public Scored(JdbcOperations jdbc) {
        this.jdbc = jdbc;
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
