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
        Changing changing =
                new Changing(Changing.Clock.AT_ONCE, Changing.Clock.AT_ONCE, null, null, false, BigDecimal.ZERO, null);
        Method method = new Method(
                "abc-attention",
                1,
                Map.of("en", "ABC of attention"),
                "S1",
                Method.Places.ACTIVE,
                List.of(),
                new Placing(null, null, null),
                changing,
                List.of(words("A"), words("B"), words("C")),
                Map.of(
                        "A",
                                new Method.TierProgramme(
                                        Map.of("visit", 4, "call", 12), List.of("golf-invitation"), "account-plan"),
                        "B", new Method.TierProgramme(Map.of("visit", 1, "call", 6), List.of(), "step-plan"),
                        "C", new Method.TierProgramme(Map.of("visit", 0, "call", 2), List.of(), null)),
                List.of());
        return new MethodPublished(method, leading, "NOW", null, "eve", "adam");
    }

    private static Method.TierWords words(String tier) {
        return new Method.TierWords(tier, Map.of("en", tier), Map.of());
    }
}
