package io.tierledger.tier.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. Their twins, which show that they can fail, are in module specification. */
class HouseRulesTest {
    private static final String SERVICE = "io.tierledger.tier";
    private final JavaClasses classes = HouseRules.production(SERVICE);

    @Test
    void the_core_keeps_itself() {
        HouseRules.coreKeepsItself("io.tierledger.tier.placement..").check(classes);
        HouseRules.coreReadsNoClock(
                        "io.tierledger.tier.stage..",
                        "io.tierledger.tier.partition..",
                        "io.tierledger.tier.replaying..")
                .check(classes);
    }

    @Test
    void the_service_keeps_the_house() {
        HouseRules.serviceKeepsTheHouse(SERVICE).check(classes);
    }
}
