package io.tierledger.scoring.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. Their twins, which show that they can fail, are in module specification. */
class HouseRulesTest {
    /** What a ranking says is bytes from the beginning; they are read and written by a package as pure as they are. */
    private static final String[] CORES = {
        "io.tierledger.scoring.scorecards..",
        "io.tierledger.scoring.measuring..",
        "io.tierledger.scoring.ranking..",
        "io.tierledger.scoring.judging..",
        "io.tierledger.scoring.checking..",
        "io.tierledger.platform.bytes.."
    };

    private final JavaClasses classes = HouseRules.production("io.tierledger.scoring");

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
                        "io.tierledger.scoring..",
                        List.of(
                                "io.tierledger.customer..",
                                "io.tierledger.tier..",
                                "io.tierledger.engagement..",
                                "io.tierledger.gateway.."))
                .check(classes);
    }
}
