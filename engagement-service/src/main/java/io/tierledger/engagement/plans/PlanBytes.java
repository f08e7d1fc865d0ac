package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The plans of a file as one run of bytes: a customer's activities as documents of their own cost the embedded server ten times as
 * much. The form before forms began with the number of plans, which is below 256 and so begins with 0.
 */
@KeptForm(
        name = "plans",
        everWritten = {
            PlanBytes.WITHOUT_FORM,
            PlanBytes.TEXTS_IN_CLEAR,
            PlanBytes.NONE_UNDONE,
            PlanBytes.NONE_MOVED,
            PlanBytes.NONE_BY_HAND,
            PlanBytes.NONE_REVISED,
            PlanBytes.FORM
        })
final class PlanBytes {
    static final int WITHOUT_FORM = 0;
    static final int TEXTS_IN_CLEAR = 1;
    static final int NONE_UNDONE = 2;
    static final int NONE_MOVED = 3;
    static final int NONE_BY_HAND = 4;
    static final int NONE_REVISED = 5;
    static final int FORM = 6;
    /** Beside the number of a state. */
    private static final int MOVED = 1 << 3;

    private static final int AT_A_TIME = 1 << 4;
    private static final int ASSIGNED = 1 << 5;
    private static final int REVISED = 1 << 6;
    private static final int STATE = MOVED - 1;

    private static final String WHAT = "a file of plans";

    private PlanBytes() {}

    static byte[] write(List<PlanRecord> plans) {
        ByteWriter out = new ByteWriter(FORM, 512).inTwo(plans.size());
        plans.forEach(plan -> write(plan, out));
        return out.written();
    }

    private static void write(PlanRecord plan, ByteWriter out) {
        out.inTwo(plan.number())
                .word(plan.method())
                .inFour(plan.methodVersion())
                .word(plan.tier())
                .day(plan.from())
                .day(plan.to())
                .word(plan.cause())
                .day(plan.drawnOn())
                .inEight(plan.drawnAt().toEpochMilli())
                .inTwo(plan.size())
                .day(plan.closedOn())
                .wordOrNull(plan.closedBy())
                .flags(plan.undone() ? 1 : 0)
                .inTwo(plan.activities().size());
        plan.activities().forEach(activity -> write(activity, out));
    }

    private static void write(ActivityRecord activity, ByteWriter out) {
        out.inTwo(activity.number()).word(activity.kind()).day(activity.due()).flags(flags(activity));
        if (activity.movedFrom() != null) {
            out.day(activity.movedFrom());
        }
        if (activity.minute() != null) {
            out.inTwo(activity.minute());
        }
        if (activity.assignedTo() != null) {
            out.word(activity.assignedTo());
        }
        if (activity.revised() != null) {
            out.inTwo(activity.revised().sequence())
                    .inEight(activity.revised().at().toEpochMilli());
        }
        if (activity.state() != ActivityState.OPEN) {
            out.day(activity.on())
                    .wordOrNull(activity.by())
                    .wordOrNull(activity.text())
                    .number(activity.report());
        }
    }

    private static int flags(ActivityRecord activity) {
        return activity.state().number()
                | (activity.movedFrom() == null ? 0 : MOVED)
                | (activity.minute() == null ? 0 : AT_A_TIME)
                | (activity.assignedTo() == null ? 0 : ASSIGNED)
                | (activity.revised() == null ? 0 : REVISED);
    }

    static List<PlanRecord> read(byte[] bytes) {
        return UnreadableBytes.readWhole(WHAT, bytes, in -> {
            int form = in.form(
                    WHAT, WITHOUT_FORM, TEXTS_IN_CLEAR, NONE_UNDONE, NONE_MOVED, NONE_BY_HAND, NONE_REVISED, FORM);
            List<PlanRecord> plans = new ArrayList<>();
            for (int left = in.inTwo(); left > 0; left--) {
                plans.add(plan(form, in));
            }
            return plans;
        });
    }

    private static PlanRecord plan(int form, ByteReader in) {
        return new PlanRecord(
                in.inTwo(),
                in.word(),
                in.inFour(),
                in.word(),
                in.day(),
                in.day(),
                in.word(),
                in.day(),
                form <= NONE_REVISED ? Instant.EPOCH : Instant.ofEpochMilli(in.inEight()),
                in.inTwo(),
                in.dayOrNull(),
                in.wordOrNull(),
                form >= NONE_MOVED && in.flags() == 1,
                activities(form, in));
    }

    private static List<ActivityRecord> activities(int form, ByteReader in) {
        List<ActivityRecord> activities = new ArrayList<>();
        for (int left = in.inTwo(); left > 0; left--) {
            int number = in.inTwo();
            String kind = in.word();
            LocalDate due = in.day();
            int flags = in.flags();
            ActivityState state = ActivityState.numbered(flags & STATE);
            LocalDate movedFrom = (flags & MOVED) == 0 ? null : in.day();
            Integer minute = (flags & AT_A_TIME) == 0 ? null : in.inTwo();
            String assignedTo = (flags & ASSIGNED) == 0 ? null : in.word();
            Revision revised =
                    (flags & REVISED) == 0 ? null : new Revision(in.inTwo(), Instant.ofEpochMilli(in.inEight()));
            activities.add(
                    state == ActivityState.OPEN
                            ? new ActivityRecord(
                                    number,
                                    kind,
                                    due,
                                    state,
                                    null,
                                    null,
                                    null,
                                    0,
                                    movedFrom,
                                    minute,
                                    assignedTo,
                                    revised)
                            : new ActivityRecord(
                                    number,
                                    kind,
                                    due,
                                    state,
                                    in.dayOrNull(),
                                    in.wordOrNull(),
                                    in.wordOrNull(),
                                    form < NONE_UNDONE ? 0 : in.number(),
                                    movedFrom,
                                    minute,
                                    assignedTo,
                                    revised));
        }
        return activities;
    }
}
