package io.tierledger.scoring.assessing;

import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.judging.Subjects.Subject;
import io.tierledger.scoring.measuring.DayBuckets;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One customer as a document, without the numbers that mean nothing outside this memory. */
final class CustomerDocuments {
    private final Partition partition;

    CustomerDocuments(Partition partition) {
        this.partition = partition;
    }

    void write(Customer customer, DataOutputStream out) throws IOException {
        write(customer, customer.index, out);
    }

    /** @param index its place among the customers of the partition that will read it */
    void write(Customer customer, int index, DataOutputStream out) throws IOException {
        out.writeInt(index);
        out.writeByte(customer.flags);
        out.writeLong(customer.wallet);
        out.writeInt(customer.paymentDays);
        out.writeInt(customer.touchedOn);
        out.writeInt(customer.memory.length);
        out.write(customer.memory);
        writeJudgements(customer.judgements.recorded(), out);
        writeBuckets(customer, out);
        String accountManager = customer.accountManager;
        out.writeUTF(accountManager == null ? "" : accountManager);
        long[] facts = customer.facts.pairs();
        out.writeInt(facts.length);
        for (long each : facts) {
            out.writeLong(each);
        }
    }

    private void writeJudgements(List<Judgement> judgements, DataOutputStream out) throws IOException {
        out.writeInt(judgements.size());
        for (Judgement judgement : judgements) {
            Subject subject = partition.bench.subjects().subject(judgement.subject());
            out.writeUTF(subject.method());
            out.writeUTF(subject.criterion());
            out.writeInt(judgement.score());
            out.writeInt(judgement.day());
            out.writeUTF(judgement.by());
            out.writeUTF(judgement.rationale());
        }
    }

    private void writeBuckets(Customer customer, DataOutputStream out) throws IOException {
        DayBuckets buckets = customer.buckets;
        int size = buckets == null ? 0 : buckets.size();
        out.writeInt(size);
        for (int i = 0; buckets != null && i < size; i++) {
            boolean costed = buckets.cost(i) != 0 || buckets.uncosted(i) != buckets.amount(i);
            out.writeInt(buckets.day(i));
            out.writeUTF(partition.bench.kinds().name(buckets.kind(i)));
            out.writeLong(buckets.amount(i));
            out.writeInt(buckets.count(i));
            out.writeBoolean(costed);
            if (costed) {
                out.writeLong(buckets.cost(i));
                out.writeLong(buckets.uncosted(i));
            }
        }
    }

    void read(String id, DataInputStream in) throws IOException {
        Customer customer = partition.add(new Customer(id, in.readInt()));
        customer.flags = in.readUnsignedByte();
        customer.wallet = in.readLong();
        customer.paymentDays = in.readInt();
        customer.touchedOn = in.readInt();
        customer.memory = in.readNBytes(in.readInt());
        List<Judgement> judgements = new ArrayList<>();
        for (int size = in.readInt(); size > 0; size--) {
            int subject = partition.bench.subjects().number(in.readUTF(), in.readUTF());
            judgements.add(new Judgement(
                    subject,
                    in.readInt(),
                    in.readInt(),
                    in.readUTF(),
                    in.readUTF().intern()));
        }
        customer.judgements = judgements.isEmpty() ? Judgements.NONE : new Judgements(judgements);
        readBuckets(customer, in);
        String accountManager = in.readUTF();
        customer.accountManager = accountManager.isEmpty() ? null : partition.accountManager(accountManager);
        long[] facts = new long[in.readInt()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = in.readLong();
        }
        customer.facts = facts.length == 0 ? FactHistory.NONE : new FactHistory(facts);
    }

    private void readBuckets(Customer customer, DataInputStream in) throws IOException {
        for (int size = in.readInt(); size > 0; size--) {
            DayBuckets buckets = customer.buckets == null ? new DayBuckets() : customer.buckets;
            customer.buckets = buckets;
            int day = in.readInt();
            int kind = partition.bench.kinds().number(in.readUTF());
            long amount = in.readLong();
            int count = in.readInt();
            if (in.readBoolean()) {
                long cost = in.readLong();
                long uncosted = in.readLong();
                buckets.add(day, kind, amount - uncosted, true, cost, count);
                buckets.add(day, kind, uncosted, false, 0, 0);
            } else {
                buckets.add(day, kind, amount, false, 0, count);
            }
        }
    }

    /** Puts a customer that was read back where the passing of time finds it. */
    void index(Customer customer) {
        DayBuckets buckets = customer.buckets;
        for (int i = 0; buckets != null && i < buckets.size(); i++) {
            if (i == 0 || buckets.day(i) != buckets.day(i - 1)) {
                partition.days.add(buckets.day(i), customer.index);
            }
            if (buckets.day(i) >= partition.businessDay) {
                partition.agenda.add(buckets.day(i), customer.index);
            }
        }
        customer.judgements.recorded().forEach(judgement -> partition.remember(customer, judgement));
        if (customer.touchedOn > partition.monthEnd) {
            partition.touched.set(customer.index);
        }
        if (partition.monthEnd == Partition.NEVER) {
            partition.agenda.add(Partition.NEVER, customer.index);
        }
        partition.entering.set(customer.index);
    }
}
