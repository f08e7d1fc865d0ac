package io.tierledger.engagement.drawing;

import io.tierledger.engagement.planning.Activities;
import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Period;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.Treatment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** Saved form of a {@link CustomerFile}. A form it does not know is an error, and the platform then applies all inputs anew. */
final class FileCodec {
    private static final int FORM = 2;
    /** An activity was an int, its number its place, and all were of the plan they stood in. */
    private static final int FIRST_FORM = 1;

    private static final int NONE = 0;
    private static final int RUNNING = 1;
    private static final int CLOSED = 2;

    private final UnaryOperator<String> word;

    /** @param word gives one instance per text: a million files name the same few methods, tiers and account managers */
    FileCodec(UnaryOperator<String> word) {
        this.word = word;
    }

    byte[] encode(CustomerFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            String manager = file.accountManager();
            out.writeBoolean(manager != null);
            if (manager != null) {
                out.writeUTF(manager);
            }
            out.writeShort(file.tiers().size());
            for (Map.Entry<String, String> tier : new TreeMap<>(file.tiers()).entrySet()) {
                out.writeUTF(tier.getKey());
                out.writeUTF(tier.getValue());
            }
            write(file.plan(), out);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(Plan plan, DataOutputStream out) throws IOException {
        switch (plan) {
            case Plan.Unplanned none -> out.writeByte(NONE);
            case Plan.Running running -> {
                out.writeByte(RUNNING);
                out.writeInt(running.number());
                out.writeUTF(running.treatment().method());
                out.writeInt(running.treatment().methodVersion());
                out.writeUTF(running.treatment().tier());
                out.writeInt(running.period().first());
                out.writeInt(running.period().last());
                write(running.activities(), out);
            }
            case Plan.Closed closed -> {
                out.writeByte(CLOSED);
                out.writeInt(closed.number());
                write(closed.activities(), out);
            }
        }
    }

    private static void write(Activities activities, DataOutputStream out) throws IOException {
        out.writeByte(activities.kinds().size());
        for (String kind : activities.kinds()) {
            out.writeUTF(kind);
        }
        out.writeShort(activities.size());
        for (long one : activities.packed().toArray()) {
            out.writeLong(one);
        }
    }

    CustomerFile decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form != FORM && form != FIRST_FORM) {
                throw new IllegalStateException("a customer's file is saved in an unknown form");
            }
            String manager = in.readBoolean() ? word(in) : null;
            Map<String, String> tiers = new HashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                tiers.put(word(in), word(in));
            }
            return new CustomerFile(manager, tiers, plan(form, in));
        } catch (IOException cutShort) {
            throw new UncheckedIOException("a customer's file is cut short", cutShort);
        }
    }

    private Plan plan(int form, DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case RUNNING -> {
                int number = in.readInt();
                yield new Plan.Running(
                        number,
                        new Treatment(word(in), in.readInt(), word(in)),
                        new Period(in.readInt(), in.readInt()),
                        activities(form, number, in));
            }
            case CLOSED -> {
                int number = in.readInt();
                yield new Plan.Closed(number, activities(form, number, in));
            }
            default -> Plan.NONE;
        };
    }

    private Activities activities(int form, int plan, DataInputStream in) throws IOException {
        List<String> kinds = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            kinds.add(word(in));
        }
        if (form == FIRST_FORM) {
            return first(plan, kinds, in);
        }
        long[] packed = new long[in.readUnsignedShort()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = in.readLong();
        }
        return Activities.unpack(kinds, LongStream.of(packed));
    }

    private static Activities first(int plan, List<String> kinds, DataInputStream in) throws IOException {
        int size = in.readUnsignedShort();
        List<Activity> activities = new ArrayList<>(size);
        for (int number = 1; number <= size; number++) {
            int one = in.readInt();
            activities.add(new Activity(
                    plan, number, kinds.get(one >> 3 & 63), LocalDate.ofEpochDay(one >> 9), ActivityState.of(one & 7)));
        }
        return Activities.of(activities);
    }

    private String word(DataInputStream in) throws IOException {
        return word.apply(in.readUTF());
    }
}
