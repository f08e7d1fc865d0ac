package io.tierledger.tier.standings;

import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who set the overrides in force, and why: opened when they are shown; blocking. */
public final class OverrideTexts {
    private final GivenTexts texts;

    OverrideTexts(GivenTexts texts) {
        this.texts = texts;
    }

    /** By customer, of those under an override; one question for all. */
    public Map<String, ByHandNow> of(Collection<CustomerSteps> customers) {
        List<Long> given = customers.stream()
                .map(CustomerSteps::byHand)
                .filter(Objects::nonNull)
                .map(ByHandNow::given)
                .toList();
        Map<Long, Opened> opened = texts.at(given);
        Map<String, ByHandNow> told = new HashMap<>();
        for (CustomerSteps steps : customers) {
            ByHandNow byHand = steps.byHand();
            if (byHand != null) {
                told.put(steps.customerId(), byHand.told(opened.getOrDefault(byHand.given(), Opened.Gone.UNAVAILABLE)));
            }
        }
        return told;
    }
}
