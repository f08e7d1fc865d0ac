package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads streams as they were committed last; {@code EventLog::streams}. */
@FunctionalInterface
public interface History {
    Map<String, List<StoredEvent>> streams(Collection<String> streams);
}
