package io.tierledger.scoring.partition.saved;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.partition.PartitionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A partition's memory as documents: one of its own under the empty key, one for each customer. */
@KeptForm(name = "scoring-partition", everWritten = Saving.FORM)
public final class Saving {
    static final int FORM = 2;
    private static final String WHAT = "a partition's memory";

    private final Partition partition;
    private final Publications publications;
    private final CustomerDocuments customers;
    private final Map<String, byte[]> read = new HashMap<>();

    public Saving(Partition partition, Publications publications, JudgementEvents given) {
        this.partition = partition;
        this.publications = publications;
        this.customers = new CustomerDocuments(partition, given);
    }

    public Map<String, byte[]> takeChanged() {
        List<Customer> changed = partition.customers().takeChanged();
        Map<String, byte[]> documents = HashMap.newHashMap(changed.size() + 1);
        for (Customer customer : changed) {
            documents.put(customer.id(), customers.write(customer));
        }
        documents.put("", writePartition());
        return documents;
    }

    /** The partition with this customer alone; it stays as changed as it is. */
    public Map<String, byte[]> alone(Customer customer) {
        return Map.of(customer.id(), customers.write(customer, 0), "", writePartition());
    }

    public void restore(String key, byte[] document) {
        read.put(key, document);
    }

    public void restored() {
        byte[] own = read.remove("");
        if (own == null) {
            return;
        }
        partition.restore(UnreadableBytes.readWhole(WHAT, own, this::readPartition));
        read.forEach((id, document) -> partition.restore(customers.read(id, document)));
        read.clear();
    }

    private byte[] writePartition() {
        PartitionState state = partition.state();
        ByteWriter out = new ByteWriter(FORM, 256)
                .inFour(state.businessDay())
                .inFour(state.monthEnd())
                .inFour(state.firstDay())
                .inEight(state.sequence())
                .word(state.leading());
        for (List<MethodPublished> list : List.of(state.inForce(), state.waiting())) {
            out.inFour(list.size());
            list.forEach(
                    each -> out.word(each.method().id()).inFour(each.method().version()));
        }
        return out.written();
    }

    private PartitionState readPartition(ByteReader in) {
        in.form(WHAT, FORM);
        return new PartitionState(
                in.inFour(), in.inFour(), in.inFour(), in.inEight(), in.word(), versions(in), versions(in));
    }

    private List<MethodPublished> versions(ByteReader in) {
        List<MethodPublished> versions = new ArrayList<>();
        for (int size = in.inFour(); size > 0; size--) {
            versions.add(publications.version(in.word(), in.inFour()));
        }
        return versions;
    }
}
