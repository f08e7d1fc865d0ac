package io.tierledger.scoring.assessing;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.judging.Subjects.Subject;
import io.tierledger.scoring.measuring.DayBuckets;
import java.util.ArrayList;
import java.util.List;

/**
 * One customer as a document, without the numbers that mean nothing outside this memory. The form before forms began with the customer's
 * place, which is below 2^24 and so begins with 0.
 */
@KeptForm(
        name = "scored-customer",
        everWritten = {CustomerDocuments.WITHOUT_FORM, CustomerDocuments.FORM})
final class CustomerDocuments {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 1;
    private static final String WHAT = "a scored customer";

    private final Partition partition;

    CustomerDocuments(Partition partition) {
        this.partition = partition;
    }

    byte[] write(Customer customer) {
        return write(customer, customer.index);
    }

    /** @param index its place among the customers of the partition that will read it */
    byte[] write(Customer customer, int index) {
        ByteWriter out = new ByteWriter(FORM, 256)
                .inFour(index)
                .flags(customer.flags)
                .inEight(customer.wallet)
                .inFour(customer.paymentDays)
                .inFour(customer.touchedOn)
                .inFour(customer.memory.length)
                .bytes(customer.memory);
        writeJudgements(customer.judgements.recorded(), out);
        writeBuckets(customer, out);
        String accountManager = customer.accountManager;
        out.word(accountManager == null ? "" : accountManager);
        long[] facts = customer.facts.pairs();
        out.inFour(facts.length);
        for (long each : facts) {
            out.inEight(each);
        }
        return out.written();
    }

    private void writeJudgements(List<Judgement> judgements, ByteWriter out) {
        out.inFour(judgements.size());
        for (Judgement judgement : judgements) {
            Subject subject = partition.bench.subjects().subject(judgement.subject());
            out.word(subject.method())
                    .word(subject.criterion())
                    .inFour(judgement.score())
                    .inFour(judgement.day())
                    .word(judgement.by())
                    .word(judgement.rationale());
        }
    }

    private void writeBuckets(Customer customer, ByteWriter out) {
        DayBuckets buckets = customer.buckets;
        int size = buckets == null ? 0 : buckets.size();
        out.inFour(size);
        for (int i = 0; buckets != null && i < size; i++) {
            boolean costed = buckets.cost(i) != 0 || buckets.uncosted(i) != buckets.amount(i);
            out.inFour(buckets.day(i))
                    .word(partition.bench.kinds().name(buckets.kind(i)))
                    .inEight(buckets.amount(i))
                    .inFour(buckets.count(i))
                    .flag(costed);
            if (costed) {
                out.inEight(buckets.cost(i)).inEight(buckets.uncosted(i));
            }
        }
    }

    void read(String id, byte[] document) {
        UnreadableBytes.readWhole(WHAT, document, in -> {
            in.form(WHAT, WITHOUT_FORM, FORM);
            return read(partition.add(new Customer(id, in.inFour())), in);
        });
    }

    private Customer read(Customer customer, ByteReader in) {
        customer.flags = in.flags();
        customer.wallet = in.inEight();
        customer.paymentDays = in.inFour();
        customer.touchedOn = in.inFour();
        customer.memory = in.bytes(in.inFour());
        customer.judgements = readJudgements(in);
        readBuckets(customer, in);
        String accountManager = in.word();
        customer.accountManager = accountManager.isEmpty() ? null : partition.accountManager(accountManager);
        long[] facts = new long[in.inFour()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = in.inEight();
        }
        customer.facts = facts.length == 0 ? FactHistory.NONE : new FactHistory(facts);
        return customer;
    }

    private Judgements readJudgements(ByteReader in) {
        List<Judgement> judgements = new ArrayList<>();
        for (int size = in.inFour(); size > 0; size--) {
            int subject = partition.bench.subjects().number(in.word(), in.word());
            judgements.add(new Judgement(
                    subject, in.inFour(), in.inFour(), in.word(), in.word().intern()));
        }
        return judgements.isEmpty() ? Judgements.NONE : new Judgements(judgements);
    }

    private void readBuckets(Customer customer, ByteReader in) {
        for (int size = in.inFour(); size > 0; size--) {
            DayBuckets buckets = customer.buckets == null ? new DayBuckets() : customer.buckets;
            customer.buckets = buckets;
            int day = in.inFour();
            int kind = partition.bench.kinds().number(in.word());
            long amount = in.inEight();
            int count = in.inFour();
            if (in.flag()) {
                long cost = in.inEight();
                long uncosted = in.inEight();
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
