package io.tierledger.tier.partition.saved;

import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A partition's memory as documents: one of its own under the empty key, one for each customer. */
public final class Saving {
    private static final String OWN_DOCUMENT = "";

    private final Partition partition;
    private final CustomerDocuments customers;
    private final JsonMapper json;
    private final Map<String, byte[]> read = new HashMap<>();

    /** @param json reads publications as they came */
    public Saving(Partition partition, JsonMapper json) {
        this.partition = partition;
        this.customers = new CustomerDocuments(partition.methods());
        this.json = json;
    }

    public Map<String, byte[]> takeChanged() {
        List<Customer> changed = partition.takeChanged();
        Map<String, byte[]> documents = HashMap.newHashMap(changed.size() + 1);
        for (Customer customer : changed) {
            documents.put(customer.id(), customers.write(customer));
        }
        if (partition.takeOwnChange()) {
            documents.put(OWN_DOCUMENT, own());
        }
        return documents;
    }

    /** The partition with this customer alone; it stays as changed as it is. */
    public Map<String, byte[]> alone(Customer customer) {
        return Map.of(customer.id(), customers.write(customer), OWN_DOCUMENT, own());
    }

    private byte[] own() {
        return new PartitionBytes(partition.businessDate(), partition.publications()).written();
    }

    /** Documents come in any order; they are read once all are there. */
    public void restore(String key, byte[] document) {
        read.put(key, document);
    }

    public void restored() {
        byte[] own = read.remove(OWN_DOCUMENT);
        if (own != null) {
            PartitionBytes saved = PartitionBytes.read(own);
            partition.restore(saved.businessDate());
            for (byte[] publication : saved.publications()) {
                partition.restore(json.readValue(publication, MethodPublished.class), publication);
            }
        }
        read.forEach((id, document) -> partition.restore(customers.read(id, document)));
        read.clear();
    }
}
