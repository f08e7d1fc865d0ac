package io.tierledger.customer.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. Their twins, which show that they can fail, are in module specification. */
class HouseRulesTest {
    private static final String[] CORES = {"io.tierledger.customer.customers..", "io.tierledger.customer.orders.."};
    private final JavaClasses classes = HouseRules.production("io.tierledger.customer");

    @Test
    void the_cores_are_pure_and_read_no_clock() {
        HouseRules.coreIsPure(CORES).check(classes);
        HouseRules.coreReadsNoClock(CORES).check(classes);
        HouseRules.noBinaryFractions(CORES).check(classes);
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
                        "io.tierledger.customer..",
                        List.of(
                                "io.tierledger.scoring..",
                                "io.tierledger.tier..",
                                "io.tierledger.engagement..",
                                "io.tierledger.gateway.."))
                .check(classes);
    }
}
