package io.tierledger.engagement.partition.saved;

import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.partition.PartitionState;
import io.tierledger.engagement.programme.ProgrammePublished;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A partition's memory as documents: one of its own under the empty key, one for each customer. */
public final class Saving {
    private static final String OWN_DOCUMENT = "";

    private final Partition partition;
    private final CustomerDocuments customers;
    private final JsonMapper json;

    public Saving(Partition partition, JsonMapper json) {
        this.partition = partition;
        this.customers = new CustomerDocuments(partition.customers()::word);
        this.json = json;
    }

    public Map<String, byte[]> takeChanged() {
        Map<String, byte[]> documents = new HashMap<>();
        partition.customers().takeChanged((id, customer) -> documents.put(id, customers.write(customer)));
        documents.put(OWN_DOCUMENT, json.writeValueAsBytes(partition.state()));
        return documents;
    }

    /** Documents come in any order. */
    public void restore(String key, byte[] document) {
        if (key.equals(OWN_DOCUMENT)) {
            partition.restore(known(json.readValue(document, PartitionState.class)));
        } else {
            partition.customers().restore(key, customers.read(document));
        }
    }

    /**
     * What was saved before it was kept what a method promises to statuses, and which service levels it grants, is made anew from the
     * inputs, which say it: a partition that remembered less than one that was made anew would decide something else.
     */
    private static PartitionState known(PartitionState saved) {
        PartitionState.Publications publications = saved.publications();
        boolean saysAll = Stream.concat(
                        publications.inForce().stream(),
                        publications.coming().stream().map(PartitionState.Coming::published))
                .allMatch(ProgrammePublished::saysAll);
        if (!saysAll) {
            throw new IllegalStateException("a partition was saved that does not know all that methods promise");
        }
        return saved;
    }
}
