package io.tierledger.tier.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.SliceRule;
import java.util.Set;
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

    @Test
    void slices_meet_in_rooms_and_not_in_each_other() {
        Set<String> rooms = Set.of(
                "placement",
                "partition",
                "events",
                "eventsourcing",
                "replaying",
                "policies",
                "standings",
                "directory",
                "counts",
                "neighbours",
                "requests",
                "hindsight",
                "receipts");
        SliceRule rule = new SliceRule(
                SERVICE,
                rooms,
                Set.of(
                        // a rehearsal is the stage itself, run on a copy
                        "outlook -> stage",
                        // and a replay is the stage itself, run on the past
                        "replaying -> stage"));
        rule.rule().check(classes);
        assertThat(rule.idle(classes)).isEmpty();
    }
}
