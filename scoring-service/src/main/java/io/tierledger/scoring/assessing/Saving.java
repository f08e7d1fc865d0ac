package io.tierledger.scoring.assessing;

import io.tierledger.scoring.events.MethodPublished;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A partition's memory as documents: one of its own under the empty key, one for each customer. */
final class Saving {
    private static final int FORMAT = 2;

    private final Partition partition;
    private final Publications publications;
    private final CustomerDocuments customers;
    private final Map<String, byte[]> read = new HashMap<>();

    Saving(Partition partition, Publications publications) {
        this.partition = partition;
        this.publications = publications;
        this.customers = new CustomerDocuments(partition);
    }

    Map<String, byte[]> takeChanged() {
        List<Customer> changed = partition.takeChanged();
        Map<String, byte[]> documents = HashMap.newHashMap(changed.size() + 1);
        for (Customer customer : changed) {
            documents.put(customer.id, bytes(out -> customers.write(customer, out)));
        }
        documents.put("", bytes(this::writePartition));
        return documents;
    }

    /** The partition with this customer alone; it stays as changed as it is. */
    Map<String, byte[]> alone(Customer customer) {
        return Map.of(customer.id, bytes(out -> customers.write(customer, 0, out)), "", bytes(this::writePartition));
    }

    void restore(String key, byte[] document) {
        read.put(key, document);
    }

    void restored() {
        byte[] own = read.remove("");
        if (own == null) {
            return;
        }
        from(own, this::readPartition);
        read.forEach((id, document) -> from(document, in -> customers.read(id, in)));
        read.clear();
        for (Customer customer : partition.customers) {
            if (customer != null) {
                customers.index(customer);
            }
        }
    }

    private void writePartition(DataOutputStream out) throws IOException {
        out.writeByte(FORMAT);
        out.writeInt(partition.businessDay);
        out.writeInt(partition.monthEnd);
        out.writeInt(partition.firstDay);
        out.writeLong(partition.sequence);
        out.writeUTF(partition.methods.leading);
        List<MethodPublished> inForce =
                partition.methods.all().stream().map(InForce::publication).toList();
        for (List<MethodPublished> list : List.of(inForce, partition.methods.waiting)) {
            out.writeInt(list.size());
            for (MethodPublished each : list) {
                out.writeUTF(each.method().id());
                out.writeInt(each.method().version());
            }
        }
    }

    private void readPartition(DataInputStream in) throws IOException {
        if (in.readByte() != FORMAT) {
            throw new IOException("saved by another version");
        }
        partition.businessDay = in.readInt();
        partition.monthEnd = in.readInt();
        partition.firstDay = in.readInt();
        partition.sequence = in.readLong();
        partition.methods.leading = in.readUTF();
        for (MethodPublished method : versions(in)) {
            partition.methods.put(method, partition.bench);
        }
        partition.methods.waiting.addAll(versions(in));
    }

    private List<MethodPublished> versions(DataInputStream in) throws IOException {
        List<MethodPublished> versions = new ArrayList<>();
        for (int size = in.readInt(); size > 0; size--) {
            String id = in.readUTF();
            versions.add(Objects.requireNonNull(publications.version(id, in.readInt())));
        }
        return versions;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading {
        void from(DataInputStream in) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void from(byte[] document, Reading reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(document))) {
            reading.from(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a saved document cannot be read", unreadable);
        }
    }
}
