package io.tierledger.engagement.partition;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.rights.Reach;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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

    /** Those of these customers that are covered. Throws as {@link #accountManagerOf}. */
    public Set<String> within(Reach reach, Collection<String> customerIds) {
        if (reach.isEverybody()) {
            return Set.copyOf(customerIds);
        }
        Set<String> covered = new HashSet<>();
        for (String id : Set.copyOf(customerIds)) {
            if (reach.covers(accountManagerOf(id).orElse(null))) {
                covered.add(id);
            }
        }
        return covered;
    }
}
