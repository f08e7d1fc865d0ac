package io.tierledger.engagement;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.scores.MethodPublished;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Methods as tests publish them; only what this service reads of them matters. */
final class Methods {
    private Methods() {}

    static MethodPublished abc(boolean leading) {
        return published(
                "abc-attention",
                leading,
                Method.Places.ACTIVE,
                List.of(words("A"), words("B"), words("C")),
                Map.of(
                        "A",
                                new Method.TierProgramme(
                                        Map.of("visit", 4, "call", 12), List.of("golf-invitation"), "account-plan"),
                        "B", new Method.TierProgramme(Map.of("visit", 1, "call", 6), List.of(), "step-plan"),
                        "C", new Method.TierProgramme(Map.of("visit", 0, "call", 2), List.of(), null)));
    }

    /** It places who ever ordered, and promises something to prospects, whom it does not place. */
    static MethodPublished curry(boolean leading) {
        return published(
                "curry-pyramid",
                leading,
                Method.Places.EVER_ORDERED,
                List.of(words("top"), words("small")),
                Map.of(
                        "top", new Method.TierProgramme(Map.of("visit", 6, "call", 12), List.of(), null),
                        "small", new Method.TierProgramme(Map.of("mailing", 4), List.of(), null),
                        "prospect", new Method.TierProgramme(Map.of("call", 2), List.of(), "first-talk"),
                        "suspect", new Method.TierProgramme(Map.of(), List.of(), null)));
    }

    /** M3, with the service levels that its tiers are granted (S2). */
    static MethodPublished levels(boolean leading) {
        return published(
                "service-levels",
                leading,
                Method.Places.ACTIVE,
                List.of(words("A"), words("B"), words("C")),
                Map.of(
                        "A", granting("10", "60", "yes", "free", "best"),
                        "B", granting("5", "30", "yes", "free from 500", "standard less 2 percent"),
                        "C", granting("0", "14", "no", "charged", "standard")));
    }

    private static Method.TierProgramme granting(
            String discount, String term, String contact, String delivery, String prices) {
        return new Method.TierProgramme(
                Map.of("call", 1),
                List.of(),
                null,
                Map.of(
                        "discount-ceiling", discount,
                        "payment-term", term,
                        "fixed-contact", contact,
                        "delivery", delivery,
                        "price-list", prices));
    }

    private static MethodPublished published(
            String id,
            boolean leading,
            Method.Places places,
            List<Method.TierWords> tiers,
            Map<String, Method.TierProgramme> programme) {
        Changing changing =
                new Changing(Changing.Clock.AT_ONCE, Changing.Clock.AT_ONCE, null, null, false, BigDecimal.ZERO, null);
        Method method = new Method(
                id,
                1,
                Map.of("en", id),
                "S1",
                places,
                List.of(),
                new Placing(null, null, null),
                changing,
                tiers,
                programme,
                List.of());
        return new MethodPublished(method, leading, "NOW", null, "eve", "adam");
    }

    private static Method.TierWords words(String tier) {
        return new Method.TierWords(tier, Map.of("en", tier), Map.of());
    }
}
