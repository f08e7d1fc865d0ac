package io.tierledger.tier.findings;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.events.FindingEvent;
import io.tierledger.tier.findings.Findings.Kind;
import java.util.Optional;

/** Names a finding as long as it is found, and again when it comes back: {@code value-potential~DEAD_A~K1}. */
record FindingId(String method, Kind kind, String customerId) {
    private static final String BETWEEN = "~";

    static FindingId of(FindingEvent event) {
        return new FindingId(event.method(), Kind.valueOf(event.kind()), event.customerId());
    }

    static FindingId of(String method, RuleMatch found) {
        return new FindingId(method, found.kind(), found.customerId());
    }

    /** Empty for what names none. */
    static Optional<FindingId> parse(String text) {
        String[] parts = text.split(BETWEEN, 3);
        return parts.length < 3
                ? Optional.empty()
                : Kind.of(parts[1]).map(kind -> new FindingId(parts[0], kind, parts[2]));
    }

    /** @throws Refused 404 for what names none */
    static FindingId named(String text) {
        return parse(text).orElseThrow(() -> Refused.notFound("finding", text));
    }

    @Override
    public String toString() {
        return method + BETWEEN + kind + BETWEEN + customerId;
    }
}
