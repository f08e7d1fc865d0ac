package io.tierledger.engagement.partition.saved;

import io.tierledger.engagement.answering.ResponseLevel;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.OpenRequest;
import io.tierledger.engagement.planning.Activities;
import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Overtaken;
import io.tierledger.engagement.planning.Period;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** Saved form of a {@link Customer}. A form it does not know is an error, and the platform then applies all inputs anew. */
@KeptForm(
        name = "customer-file",
        everWritten = {
            CustomerDocuments.FIRST_FORM,
            CustomerDocuments.WITHOUT_OVERTAKEN,
            CustomerDocuments.WITHOUT_REQUESTS,
            CustomerDocuments.WITHOUT_STATUS,
            CustomerDocuments.WITHOUT_LEVELS,
            CustomerDocuments.FORM
        })
final class CustomerDocuments {
    static final int FORM = 6;
    /** Every customer was given what its tier is granted. */
    static final int WITHOUT_LEVELS = 5;
    /** What the customer's status is was not told. */
    static final int WITHOUT_STATUS = 4;
    /** Customers asked nothing that was kept. */
    static final int WITHOUT_REQUESTS = 3;
    /** The plan in force was the last one that was drawn up, and none came back. */
    static final int WITHOUT_OVERTAKEN = 2;
    /** An activity was an int, its number its place, and all were of the plan they stood in. */
    static final int FIRST_FORM = 1;

    private static final String WHAT = "a customer's file";

    private static final int NONE = 0;
    private static final int RUNNING = 1;
    private static final int CLOSED = 2;

    private final UnaryOperator<String> word;

    /** @param word gives one instance per text: a million customers name the same few methods, tiers and account managers */
    CustomerDocuments(UnaryOperator<String> word) {
        this.word = word;
    }

    byte[] write(Customer customer) {
        ByteWriter out = new ByteWriter(FORM, 96).wordOrNull(customer.accountManager());
        out.inTwo(customer.tiers().size());
        new TreeMap<>(customer.tiers())
                .forEach((method, tier) -> out.word(method).word(tier));
        write(customer.plan(), out);
        write(customer.requests(), out);
        out.wordOrNull(customer.status());
        write(customer.levels(), out);
        return out.written();
    }

    private static void write(Map<String, OpenRequest> requests, ByteWriter out) {
        out.inTwo(requests.size());
        new TreeMap<>(requests)
                .forEach((id, request) ->
                        out.word(id).word(request.level().name()).flag(request.toManager()));
    }

    private static void write(Levels levels, ByteWriter out) {
        out.flags(levels.agreed().size());
        new TreeMap<>(levels.agreed())
                .forEach((capability, value) -> out.word(capability.name()).word(value));
        out.flags(levels.exceptions().size());
        new TreeMap<>(levels.exceptions())
                .forEach((capability, exception) -> out.word(capability.name())
                        .word(exception.id())
                        .word(exception.value())
                        .day(exception.until()));
    }

    private static void write(Plan plan, ByteWriter out) {
        switch (plan) {
            case Plan.Unplanned none -> out.flags(NONE);
            case Plan.Running running -> {
                write(running, out.flags(RUNNING));
                write(running.overtaken(), out);
            }
            case Plan.Closed closed -> {
                out.flags(CLOSED).inFour(closed.number()).inFour(closed.drawn());
                write(closed.activities(), out);
                write(closed.overtaken(), out);
            }
        }
    }

    private static void write(Plan.Running running, ByteWriter out) {
        out.inFour(running.number())
                .inFour(running.drawn())
                .word(running.treatment().method())
                .inFour(running.treatment().methodVersion())
                .word(running.treatment().tier())
                .inFour(running.period().first())
                .inFour(running.period().last());
        write(running.activities(), out);
    }

    /** How many, and then, if there are any, of which day. */
    private static void write(Overtaken overtaken, ByteWriter out) {
        out.inTwo(overtaken.plans().size());
        if (!overtaken.isEmpty()) {
            out.day(overtaken.day());
            overtaken.plans().forEach(plan -> write(plan, out));
        }
    }

    private static void write(Activities activities, ByteWriter out) {
        out.flags(activities.kinds().size());
        activities.kinds().forEach(out::word);
        out.inTwo(activities.size());
        activities.packed().forEach(out::inEight);
    }

    Customer read(byte[] bytes) {
        return UnreadableBytes.readWhole(WHAT, bytes, in -> {
            int form = in.form(
                    WHAT, FIRST_FORM, WITHOUT_OVERTAKEN, WITHOUT_REQUESTS, WITHOUT_STATUS, WITHOUT_LEVELS, FORM);
            String manager = in.flag() ? word(in) : null;
            Map<String, String> tiers = new HashMap<>();
            for (int left = in.inTwo(); left > 0; left--) {
                tiers.put(word(in), word(in));
            }
            return new Customer(
                    manager,
                    tiers,
                    plan(form, in),
                    requests(form, in),
                    form > WITHOUT_STATUS && in.flag() ? word(in) : null,
                    form > WITHOUT_LEVELS ? levels(in) : Levels.NONE);
        });
    }

    private static Map<String, OpenRequest> requests(int form, ByteReader in) {
        Map<String, OpenRequest> requests = new HashMap<>();
        for (int left = form <= WITHOUT_REQUESTS ? 0 : in.inTwo(); left > 0; left--) {
            requests.put(in.word(), new OpenRequest(ResponseLevel.valueOf(in.word()), in.flag()));
        }
        return requests;
    }

    private static Levels levels(ByteReader in) {
        Levels levels = Levels.NONE;
        for (int left = in.flags(); left > 0; left--) {
            levels = levels.agreeing(Capability.valueOf(in.word()), in.word());
        }
        for (int left = in.flags(); left > 0; left--) {
            levels =
                    levels.excepting(Capability.valueOf(in.word()), new Levels.InForce(in.word(), in.word(), in.day()));
        }
        return levels;
    }

    private Plan plan(int form, ByteReader in) {
        return switch (in.flags()) {
            case RUNNING -> {
                Plan.Running running = running(form, in);
                Overtaken overtaken = overtaken(form, in);
                yield new Plan.Running(
                        running.number(),
                        running.drawn(),
                        running.treatment(),
                        running.period(),
                        running.activities(),
                        overtaken);
            }
            case CLOSED -> {
                int number = in.inFour();
                int drawn = drawn(form, number, in);
                yield new Plan.Closed(number, drawn, activities(form, number, in), overtaken(form, in));
            }
            default -> Plan.NONE;
        };
    }

    private Plan.Running running(int form, ByteReader in) {
        int number = in.inFour();
        return new Plan.Running(
                number,
                drawn(form, number, in),
                new Treatment(word(in), in.inFour(), word(in)),
                new Period(in.inFour(), in.inFour()),
                activities(form, number, in),
                Overtaken.NONE);
    }

    private static int drawn(int form, int number, ByteReader in) {
        return form < WITHOUT_REQUESTS ? number : in.inFour();
    }

    private Overtaken overtaken(int form, ByteReader in) {
        int size = form < WITHOUT_REQUESTS ? 0 : in.inTwo();
        if (size == 0) {
            return Overtaken.NONE;
        }
        LocalDate day = in.day();
        List<Plan.Running> plans = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            plans.add(running(form, in));
        }
        return new Overtaken(day, plans);
    }

    private Activities activities(int form, int plan, ByteReader in) {
        List<String> kinds = new ArrayList<>();
        for (int left = in.flags(); left > 0; left--) {
            kinds.add(word(in));
        }
        if (form == FIRST_FORM) {
            return first(plan, kinds, in);
        }
        long[] packed = new long[in.inTwo()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = in.inEight();
        }
        return Activities.unpack(kinds, LongStream.of(packed));
    }

    private static Activities first(int plan, List<String> kinds, ByteReader in) {
        int size = in.inTwo();
        List<Activity> activities = new ArrayList<>(size);
        for (int number = 1; number <= size; number++) {
            int one = in.inFour();
            activities.add(new Activity(
                    plan,
                    number,
                    kinds.get(one >> 3 & 63),
                    LocalDate.ofEpochDay(one >> 9),
                    ActivityState.numbered(one & 7)));
        }
        return Activities.of(activities);
    }

    private String word(ByteReader in) {
        return word.apply(in.word());
    }
}
