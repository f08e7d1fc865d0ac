package io.tierledger.engagement.servicedesk;

import io.tierledger.contracts.Amount;
import io.tierledger.engagement.answering.RequestKind;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as somebody records it, checked.
 *
 * @param amount what it may bring, in the reporting currency
 */
record NewRequest(
        String requestId,
        String customerId,
        RequestKind kind,
        String subject,
        @Nullable Amount amount,
        LocalDateTime receivedAt) {
    private static final int LONGEST_ID = 100;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /**
     * As it is sent.
     *
     * @param requestId of the sender's own, by which the same request again is known; drawn here where it is absent
     * @param amount what it may bring, in the reporting currency
     * @param receivedAt now unless given
     */
    record Sent(
            @Nullable String requestId,
            String customerId,
            RequestKind kind,
            String subject,
            @Nullable Amount amount,
            @Nullable Instant receivedAt) {}

    /** @throws Refused 422 naming the field */
    static NewRequest of(Sent sent, Moments moments, LocalDateTime now, String currency) {
        RequestKind kind = sent.kind();
        if (kind == null) {
            throw Refused.invalid("kind", "missing", "kind is missing.");
        }
        return new NewRequest(
                sent.requestId() == null ? UUID.randomUUID().toString() : id("requestId", sent.requestId()),
                id("customerId", sent.customerId()),
                kind,
                Said.needed("subject", sent.subject()),
                amount(sent.amount(), currency),
                moments.happened("receivedAt", sent.receivedAt(), now));
    }

    private static String id(String field, @Nullable String id) {
        String bare = id == null ? "" : id.strip();
        if (bare.isEmpty()) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        if (bare.length() > LONGEST_ID || bare.contains("\n") || bare.contains("\r") || bare.contains("\t")) {
            throw Refused.invalid(field, "bad-id").with("most", LONGEST_ID);
        }
        return bare;
    }

    private static @Nullable Amount amount(@Nullable Amount sent, String currency) {
        if (sent == null) {
            return null;
        }
        if (!currency.equals(sent.currency())) {
            throw Refused.invalid("amount", "other-currency").with("value", currency);
        }
        try {
            BigDecimal units = new BigDecimal(sent.amount());
            if (units.signum() < 0 || units.compareTo(MOST) > 0 || sent.amount().length() > 30) {
                throw Refused.invalid("amount", "bad-amount").with("most", MOST);
            }
            return Amount.ofMinor(new Amount(units.toPlainString(), currency).minor(), currency);
        } catch (ArithmeticException | NumberFormatException | NullPointerException noAmount) {
            throw Refused.invalid("amount", "bad-amount").with("most", MOST);
        }
    }
}
