package io.tierledger.engagement.timeline;

import io.tierledger.engagement.moments.MomentKind;
import io.tierledger.engagement.requests.Range;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which moments of a customer; null for all. Both days are included. */
record MomentFilter(
        @Nullable MomentKind kind,
        @Nullable String state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** @throws Refused 400 for a word or day that is none, 422 for an empty range */
    static MomentFilter of(@Nullable String kind, @Nullable String state, @Nullable String from, @Nullable String to) {
        MomentKind one = kind == null
                ? null
                : Stream.of(MomentKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new Refused(400, "bad-moment-kind").with("field", "kind"));
        if (state != null && !MomentAnswer.STATES.contains(state)) {
            throw new Refused(400, "bad-moment-state").with("field", "state");
        }
        LocalDate since = from == null ? null : Range.date("from", from);
        LocalDate until = to == null ? null : Range.date("to", to);
        if (since != null && until != null && until.isBefore(since)) {
            throw Refused.invalid("to", "before-from", "to must not be before from.");
        }
        return new MomentFilter(one, state, since, until);
    }

    boolean wants(MomentRecord moment) {
        return (kind == null || moment.kind() == kind)
                && (state == null || state.equals(moment.state()))
                && (from == null || !moment.on().isBefore(from))
                && (to == null || !moment.on().isAfter(to));
    }
}
