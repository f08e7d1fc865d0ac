package io.tierledger.engagement.partition;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.rights.Reach;
import java.util.Optional;

/** Who answers for customers now, also for those that nothing was ever planned for; as the partitions of this instance remember it. */
public final class Answering {
    private final OpenPartitions<Asked> open;

    Answering(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /**
     * The account manager; empty for nobody, and for nobody's customer.
     *
     * @throws io.tierledger.platform.web.Refused 503 while partitions change hands or have not caught up
     */
    public Optional<String> accountManagerOf(String customerId) {
        return open.whole()
                .find(Partitions.of(customerId))
                .flatMap(asked -> asked.ask(partition ->
                        Optional.ofNullable(partition.customers().of(customerId).accountManager())));
    }

    /** Whether somebody who reaches so far may see the customer. Throws as {@link #accountManagerOf}. */
    public boolean isWithin(Reach reach, String customerId) {
        return reach.isEverybody() || reach.covers(accountManagerOf(customerId).orElse(null));
    }
}
