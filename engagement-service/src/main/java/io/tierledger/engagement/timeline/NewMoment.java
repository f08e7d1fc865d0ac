package io.tierledger.engagement.timeline;

import io.tierledger.engagement.moments.Agreement;
import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.moments.Complaint;
import io.tierledger.engagement.moments.MomentKind;
import io.tierledger.engagement.requests.Said;
import io.tierledger.people.People;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A moment as somebody records it, checked. */
record NewMoment(
        MomentKind kind,
        LocalDate on,
        String by,
        @Nullable String note,
        @Nullable Complaint complaint,
        @Nullable String recommendedTo,
        @Nullable Agreement agreement,
        @Nullable String activityId) {
    /**
     * As it is sent.
     *
     * @param on the business date unless given; not after it
     * @param by id of the person who had it; who sends it unless given
     * @param note needed of a complaint and of an agreement
     * @param solved of a complaint alone, false unless given
     * @param satisfied of a complaint alone
     * @param recommendedTo of a complaint alone: to whom the customer spoke well of us
     * @param owner of an agreement alone: id of the person who sees to it; who sends it unless given
     * @param due of an agreement alone, needed there: the last day on which it can be kept
     * @param state of an agreement alone, {@code OPEN} unless given
     * @param activityId of a call, a visit or a mail alone: the planned activity of this customer that it completes
     */
    record Sent(
            MomentKind kind,
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable String note,
            @Nullable Boolean solved,
            @Nullable Boolean satisfied,
            @Nullable String recommendedTo,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable AgreementState state,
            @Nullable String activityId) {}

    /**
     * @param who sends it
     * @throws Refused 422 naming the field
     */
    static NewMoment of(Sent sent, String who, LocalDate today, People people) {
        MomentKind kind = sent.kind();
        if (kind == null) {
            throw Refused.invalid("kind", "missing", "kind is missing.");
        }
        refuseWhatIsOfAnotherKind(sent, kind);
        LocalDate on = on(sent.on(), today);
        return new NewMoment(
                kind,
                on,
                person("by", sent.by(), who, people),
                kind.isContact() ? Said.ifAny("note", sent.note()) : Said.needed("note", sent.note()),
                kind == MomentKind.COMPLAINT
                        ? new Complaint(Boolean.TRUE.equals(sent.solved()), sent.satisfied())
                        : null,
                Said.ifAny("recommendedTo", sent.recommendedTo()),
                kind == MomentKind.AGREEMENT ? agreement(sent, who, on, people) : null,
                sent.activityId());
    }

    private static void refuseWhatIsOfAnotherKind(Sent sent, MomentKind kind) {
        boolean isComplaint = kind == MomentKind.COMPLAINT;
        boolean isAgreement = kind == MomentKind.AGREEMENT;
        refuseUnless(isComplaint, "solved", sent.solved(), kind);
        refuseUnless(isComplaint, "satisfied", sent.satisfied(), kind);
        refuseUnless(isComplaint, "recommendedTo", sent.recommendedTo(), kind);
        refuseUnless(isAgreement, "owner", sent.owner(), kind);
        refuseUnless(isAgreement, "due", sent.due(), kind);
        refuseUnless(isAgreement, "state", sent.state(), kind);
        refuseUnless(kind.isContact(), "activityId", sent.activityId(), kind);
    }

    private static void refuseUnless(boolean belongs, String field, @Nullable Object said, MomentKind kind) {
        if (said != null && !belongs) {
            throw Refused.invalid(field, "not-of-this-kind").with("kind", kind.name());
        }
    }

    private static LocalDate on(@Nullable LocalDate said, LocalDate today) {
        LocalDate on = said == null ? today : Said.inOurYears("on", said);
        if (on.isAfter(today)) {
            throw Refused.invalid("on", "after-the-business-date").with("businessDate", today);
        }
        return on;
    }

    private static Agreement agreement(Sent sent, String who, LocalDate on, People people) {
        LocalDate due = sent.due();
        if (due == null) {
            throw Refused.invalid("due", "missing", "due is missing.");
        }
        if (Said.inOurYears("due", due).isBefore(on)) {
            throw Refused.invalid("due", "due-before-it-was-agreed").with("on", on);
        }
        AgreementState state = sent.state();
        return new Agreement(
                person("owner", sent.owner(), who, people), due, state == null ? AgreementState.OPEN : state);
    }

    private static String person(String field, @Nullable String said, String who, People people) {
        if (said == null || said.equals(who)) {
            return who;
        }
        if (people.person(said).isEmpty()) {
            throw Refused.invalid(field, "unknown-person").with("value", said);
        }
        return said;
    }
}
