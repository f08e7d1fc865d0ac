package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a file as one run of bytes: a customer's activities as documents of their own cost the embedded server ten times as
 * much. A change of this form needs a new name of {@link PlanProjection}, which builds the read model anew.
 */
final class PlanBytes {
    private PlanBytes() {}

    static byte[] write(List<PlanRecord> plans) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(plans.size());
            for (PlanRecord plan : plans) {
                write(plan, out);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(PlanRecord plan, DataOutputStream out) throws IOException {
        out.writeShort(plan.number());
        out.writeUTF(plan.method());
        out.writeInt(plan.methodVersion());
        out.writeUTF(plan.tier());
        day(plan.from(), out);
        day(plan.to(), out);
        out.writeUTF(plan.cause());
        day(plan.drawnOn(), out);
        out.writeShort(plan.size());
        day(plan.closedOn(), out);
        text(plan.closedBy(), out);
        out.writeShort(plan.activities().size());
        for (ActivityRecord activity : plan.activities()) {
            write(activity, out);
        }
    }

    private static void write(ActivityRecord activity, DataOutputStream out) throws IOException {
        out.writeShort(activity.number());
        out.writeUTF(activity.kind());
        day(activity.due(), out);
        out.writeByte(activity.state().ordinal());
        if (activity.state() != ActivityState.OPEN) {
            day(activity.on(), out);
            text(activity.by(), out);
            text(activity.text(), out);
        }
    }

    static List<PlanRecord> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<PlanRecord> plans = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                plans.add(plan(in));
            }
            return plans;
        } catch (IOException cutShort) {
            throw new UncheckedIOException("a plan is cut short", cutShort);
        }
    }

    private static PlanRecord plan(DataInputStream in) throws IOException {
        return new PlanRecord(
                in.readUnsignedShort(),
                in.readUTF(),
                in.readInt(),
                in.readUTF(),
                LocalDate.ofEpochDay(in.readInt()),
                LocalDate.ofEpochDay(in.readInt()),
                in.readUTF(),
                LocalDate.ofEpochDay(in.readInt()),
                in.readUnsignedShort(),
                day(in),
                text(in),
                activities(in));
    }

    private static List<ActivityRecord> activities(DataInputStream in) throws IOException {
        List<ActivityRecord> activities = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            int number = in.readUnsignedShort();
            String kind = in.readUTF();
            LocalDate due = LocalDate.ofEpochDay(in.readInt());
            ActivityState state = ActivityState.of(in.readUnsignedByte());
            activities.add(
                    state == ActivityState.OPEN
                            ? ActivityRecord.open(number, kind, due)
                            : new ActivityRecord(number, kind, due, state, day(in), text(in), text(in)));
        }
        return activities;
    }

    private static void day(@Nullable LocalDate day, DataOutputStream out) throws IOException {
        out.writeInt(day == null ? Integer.MIN_VALUE : (int) day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
