package io.tierledger.platform.eventstore;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** The one writing transaction of a store, held under its append lock: what is read here cannot be outrun by another writer. */
public interface WriteTransaction {

    /** Last sequence per stream; streams without events are absent. Counts what this transaction has appended already. */
    Map<String, Long> lastSequences(Collection<String> streams);

    /** Appends at the end of the event's stream and answers its position in the store. */
    long append(NewEvent event);

    /** Appends as sequence {@code sequence} of its stream, which the caller knows to be the next. */
    long append(NewEvent event, long sequence);

    /** Anything else that must be stored in the same transaction, such as a consumer's position. */
    JdbcOperations jdbc();
}
