package io.tierledger.engagement.timeline;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.moments.Agreement;
import io.tierledger.engagement.moments.AgreementClosed;
import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.moments.Complaint;
import io.tierledger.engagement.moments.ComplaintFollowedUp;
import io.tierledger.engagement.moments.MomentKind;
import io.tierledger.engagement.moments.MomentRecorded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A moment as the read model keeps it; texts are named by the position of the event that holds them. */
record MomentRecord(Document document) {
    /** A complaint that is solved; an open one, and the rest, are words of {@link AgreementState}. */
    static final String SOLVED = "SOLVED";

    /** As a time line is read. */
    static final Comparator<MomentRecord> NEWEST = Comparator.comparing(MomentRecord::place, Place.NEWEST);

    static MomentRecord of(MomentRecorded recorded, long position) {
        Document document = new Document("id", recorded.momentId())
                .append("at", position)
                .append("kind", recorded.kind().name())
                .append("on", recorded.on().toEpochDay())
                .append("by", recorded.by())
                .append("who", Actor.shown(recorded.actor()))
                .append("asOf", recorded.asOf().toEpochDay())
                .append("note", recorded.report() == null ? position : recorded.report());
        if (recorded.activityId() != null) {
            document.append("activity", recorded.activityId());
        }
        Complaint complaint = recorded.complaint();
        if (complaint != null) {
            document.append("solved", complaint.solved())
                    .append("satisfied", complaint.satisfied())
                    .append("recommended", position);
        }
        Agreement agreement = recorded.agreement();
        if (agreement != null) {
            document.append("owner", agreement.owner())
                    .append("due", agreement.due().toEpochDay())
                    .append("state", agreement.state().name());
        }
        return new MomentRecord(document);
    }

    void closed(AgreementClosed closed, long position) {
        document.append("state", closed.state().name())
                .append("closedOn", closed.on().toEpochDay())
                .append("closing", position);
    }

    void followedUp(ComplaintFollowedUp followed, long position) {
        if (followed.solved() != null) {
            document.append("solved", followed.solved());
        }
        if (followed.satisfied() != null) {
            document.append("satisfied", followed.satisfied());
        }
        if (followed.recommends()) {
            document.append("recommended", position);
        }
    }

    String id() {
        return document.getString("id");
    }

    MomentKind kind() {
        return MomentKind.valueOf(document.getString("kind"));
    }

    LocalDate on() {
        return Objects.requireNonNull(day("on"));
    }

    /** Where it stands in a list. */
    Place place() {
        return new Place(on(), document.getLong("at"));
    }

    String by() {
        return document.getString("by");
    }

    String recordedBy() {
        return document.getString("who");
    }

    LocalDate recordedOn() {
        return Objects.requireNonNull(day("asOf"));
    }

    @Nullable
    String activityId() {
        return document.getString("activity");
    }

    @Nullable
    Boolean solved() {
        return document.getBoolean("solved");
    }

    @Nullable
    Boolean satisfied() {
        return document.getBoolean("satisfied");
    }

    @Nullable
    String owner() {
        return document.getString("owner");
    }

    @Nullable
    LocalDate due() {
        return day("due");
    }

    /** Of an agreement what became of it; of a complaint {@code OPEN} or {@link #SOLVED}; of a contact null. */
    @Nullable
    String state() {
        Boolean solved = solved();
        return solved == null ? document.getString("state") : solved ? SOLVED : AgreementState.OPEN.name();
    }

    @Nullable
    LocalDate closedOn() {
        return day("closedOn");
    }

    /** Position of the event that holds the note. */
    long noteAt() {
        return document.getLong("note");
    }

    /** Position of the event that says to whom the customer spoke well of us; 0 where it cannot. */
    long recommendedAt() {
        return document.get("recommended", 0L);
    }

    /** Position of the event that closed it; 0 before. */
    long closingAt() {
        return document.get("closing", 0L);
    }

    private @Nullable LocalDate day(String name) {
        Long day = document.getLong(name);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }
}
