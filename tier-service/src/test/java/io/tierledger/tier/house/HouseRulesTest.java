package io.tierledger.tier.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. Their twins, which show that they can fail, are in module specification. */
class HouseRulesTest {
    private static final String CORE = "io.tierledger.tier.placement..";
    private final JavaClasses classes = HouseRules.production("io.tierledger.tier");

    @Test
    void the_core_is_pure_and_reads_no_clock() {
        HouseRules.coreIsPure(CORE).check(classes);
        HouseRules.coreReadsNoClock(CORE, "io.tierledger.tier.assessing..").check(classes);
        HouseRules.noBinaryFractions(CORE).check(classes);
    }

    @Test
    void axon_stays_in_its_shell_and_names_say_something() {
        HouseRules.axonStaysInItsShell().check(classes);
        HouseRules.namesSaySomething().check(classes);
        HouseRules.noFieldInjection().check(classes);
        HouseRules.packagesFormNoCircle().check(classes);
    }

    @Test
    void neighbours_are_known_by_their_events_only() {
        HouseRules.servicesKnowOnlyTheirOwn(
                        "io.tierledger.tier..",
                        List.of(
                                "io.tierledger.customer..",
                                "io.tierledger.scoring..",
                                "io.tierledger.engagement..",
                                "io.tierledger.gateway.."))
                .check(classes);
    }
}
