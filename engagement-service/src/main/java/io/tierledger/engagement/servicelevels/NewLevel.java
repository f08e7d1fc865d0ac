package io.tierledger.engagement.servicelevels;

import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Scale;
import io.tierledger.engagement.partition.Entitled.Standing;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A level as somebody wishes it, checked: up to what the tier is granted it is agreed, above that an exception.
 *
 * @param exception null for what is agreed
 */
record NewLevel(
        Capability capability,
        String value,
        String reason,
        @Nullable Exceptional exception) {
    /** "At most P12M off, that day included" (S2). */
    private static final Period LONGEST = Period.ofMonths(12);

    /** @param until last day */
    record Exceptional(LocalDate until, String counterPromise) {}

    /**
     * As it is sent.
     *
     * @param value a number of percent or days, or a word that the method uses
     * @param until of an exception alone, needed there: its last day, at most a year from the business date
     * @param counterPromise of an exception alone, needed there: what the customer does for it, by that day
     */
    record Sent(
            @Nullable String value,
            @Nullable LocalDate until,
            @Nullable String counterPromise,
            @Nullable String reason) {}

    /** @throws Refused 422 naming the field, 404 for a capability of which the method says nothing, 409 {@code not-placed} */
    static NewLevel of(Capability capability, Sent sent, Standing standing) {
        if (!standing.isPlaced()) {
            throw Refused.conflict("not-placed", "The customer has no tier, so nothing is granted to it.");
        }
        Scale scale = standing.granted()
                .scale(capability)
                .orElseThrow(() -> Refused.notFound("capability of method " + standing.method(), capability.word()));
        String said = Said.needed("value", sent.value());
        String value = scale.read(said).orElseThrow(() -> notOnTheScale(capability, scale));
        String reason = Said.needed("reason", sent.reason());
        return new NewLevel(
                capability,
                value,
                reason,
                standing.granted().isAsMuch(standing.position(), capability, value)
                        ? agreed(sent)
                        : exceptional(sent, standing.today()));
    }

    private static Refused notOnTheScale(Capability capability, Scale scale) {
        if (!scale.words().isEmpty()) {
            return Refused.invalid("value", "no-such-level").with("words", scale.words());
        }
        return Refused.invalid(
                "value", capability == Capability.PAYMENT_TERM ? "not-so-many-days" : "not-a-percentage");
    }

    private static @Nullable Exceptional agreed(Sent sent) {
        if (sent.until() != null) {
            throw Refused.invalid("until", "not-above-what-is-granted");
        }
        if (sent.counterPromise() != null) {
            throw Refused.invalid("counterPromise", "not-above-what-is-granted");
        }
        return null;
    }

    private static Exceptional exceptional(Sent sent, LocalDate today) {
        LocalDate until = sent.until();
        if (until == null) {
            throw Refused.invalid("until", "missing", "until is missing.");
        }
        LocalDate last = today.plus(LONGEST);
        if (Said.inOurYears("until", until).isBefore(today) || until.isAfter(last)) {
            throw Refused.invalid("until", "not-within-a-year")
                    .with("from", today)
                    .with("to", last);
        }
        return new Exceptional(until, Said.needed("counterPromise", sent.counterPromise()));
    }
}
