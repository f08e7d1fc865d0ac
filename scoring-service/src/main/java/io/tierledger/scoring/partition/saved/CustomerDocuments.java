package io.tierledger.scoring.partition.saved;

import io.tierledger.contracts.Actor;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.judging.Subjects.Subject;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.CustomerState;
import io.tierledger.scoring.partition.FactHistory;
import io.tierledger.scoring.partition.Partition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer as a document, without the numbers that mean nothing outside this memory. The form before forms began with the customer's
 * place, which is below 2^24 and so begins with 0.
 */
@KeptForm(
        name = "scored-customer",
        everWritten = {
            CustomerDocuments.WITHOUT_FORM,
            CustomerDocuments.TEXTS_IN_CLEAR,
            CustomerDocuments.WITHOUT_SAID,
            CustomerDocuments.ONE_DAY,
            CustomerDocuments.FORM
        })
final class CustomerDocuments {
    static final int WITHOUT_FORM = 0;
    static final int TEXTS_IN_CLEAR = 1;
    static final int WITHOUT_SAID = 2;
    /** Of a judgement it was not kept from which day on it counted. */
    static final int ONE_DAY = 3;

    static final int FORM = 4;
    private static final String WHAT = "a scored customer";

    private final Partition partition;
    private final JudgementEvents given;

    /** @param given finds what older forms, which held texts in clear, do not name */
    CustomerDocuments(Partition partition, JudgementEvents given) {
        this.partition = partition;
        this.given = given;
    }

    byte[] write(Customer customer) {
        return write(customer, customer.place());
    }

    /** @param place its place among the customers of the partition that will read it */
    byte[] write(Customer customer, int place) {
        CustomerState state = customer.state();
        ByteWriter out = new ByteWriter(FORM, 256)
                .inFour(place)
                .flags(state.flags())
                .inEight(state.wallet())
                .inFour(state.paymentDays())
                .inFour(state.touchedOn())
                .inFour(state.memory().length)
                .bytes(state.memory());
        writeJudgements(state.judgements().recorded(), out);
        writeBuckets(state.buckets(), out);
        String accountManager = state.accountManager();
        out.word(accountManager == null ? "" : accountManager);
        long[] facts = state.facts().pairs();
        out.inFour(facts.length);
        for (long each : facts) {
            out.inEight(each);
        }
        return out.written();
    }

    private void writeJudgements(List<Judgement> judgements, ByteWriter out) {
        out.inFour(judgements.size());
        for (Judgement judgement : judgements) {
            Subject subject = partition.tables().subjects().subject(judgement.subject());
            out.word(subject.method())
                    .word(subject.criterion())
                    .inFour(judgement.score())
                    .inFour(judgement.day())
                    .inFour(judgement.from())
                    .word(judgement.actor())
                    .inEight(judgement.position())
                    .flag(judgement.said());
        }
    }

    private void writeBuckets(@Nullable DayBuckets buckets, ByteWriter out) {
        int size = buckets == null ? 0 : buckets.size();
        out.inFour(size);
        for (int i = 0; buckets != null && i < size; i++) {
            boolean costed = buckets.cost(i) != 0 || buckets.uncosted(i) != buckets.amount(i);
            out.inFour(buckets.day(i))
                    .word(partition.tables().kinds().name(buckets.kind(i)))
                    .inEight(buckets.amount(i))
                    .inFour(buckets.count(i))
                    .flag(costed);
            if (costed) {
                out.inEight(buckets.cost(i)).inEight(buckets.uncosted(i));
            }
        }
    }

    Customer read(String id, byte[] document) {
        return UnreadableBytes.readWhole(WHAT, document, in -> {
            int form = in.form(WHAT, WITHOUT_FORM, TEXTS_IN_CLEAR, WITHOUT_SAID, ONE_DAY, FORM);
            return new Customer(id, read(id, form, in));
        });
    }

    /** In the order in which they are written. */
    private CustomerState read(String id, int form, ByteReader in) {
        return new CustomerState(
                in.inFour(),
                in.flags(),
                in.inEight(),
                in.inFour(),
                in.inFour(),
                in.bytes(in.inFour()),
                readJudgements(id, form, in),
                readBuckets(in),
                readAccountManager(in),
                readFacts(in));
    }

    private @Nullable String readAccountManager(ByteReader in) {
        String accountManager = in.word();
        return accountManager.isEmpty() ? null : partition.customers().accountManager(accountManager);
    }

    private static FactHistory readFacts(ByteReader in) {
        long[] facts = new long[in.inFour()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = in.inEight();
        }
        return facts.length == 0 ? FactHistory.NONE : new FactHistory(facts);
    }

    private Judgements readJudgements(String id, int form, ByteReader in) {
        List<Judgement> judgements = new ArrayList<>();
        for (int size = in.inFour(); size > 0; size--) {
            judgements.add(form < WITHOUT_SAID ? readInClear(id, in) : readJudgement(form, in));
        }
        return judgements.isEmpty() ? Judgements.NONE : new Judgements(judgements);
    }

    /** Of older forms it is not known whether a scorecard named it; those that made a difference were named. */
    private Judgement readJudgement(int form, ByteReader in) {
        int subject = partition.tables().subjects().number(in.word(), in.word());
        int score = in.inFour();
        int day = in.inFour();
        int from = form < FORM ? day : in.inFour();
        String actor = in.word().intern();
        long position = in.inEight();
        return new Judgement(subject, score, day, from, actor, position, form == WITHOUT_SAID || in.flag());
    }

    /** What was said in clear is kept no longer; the event that gave it is. */
    private Judgement readInClear(String id, ByteReader in) {
        String method = in.word();
        String criterion = in.word();
        int score = in.inFour();
        int day = in.inFour();
        JudgementEvents.Kept kept =
                new JudgementEvents.Kept(id, method, criterion, LocalDate.ofEpochDay(day), in.word(), in.word());
        int subject = partition.tables().subjects().number(method, criterion);
        return new Judgement(subject, score, day, Actor.NAME, given.position(kept, Long.MAX_VALUE), true);
    }

    private @Nullable DayBuckets readBuckets(ByteReader in) {
        int size = in.inFour();
        DayBuckets buckets = size == 0 ? null : new DayBuckets();
        for (int i = 0; buckets != null && i < size; i++) {
            int day = in.inFour();
            int kind = partition.tables().kinds().number(in.word());
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
        return buckets;
    }
}
