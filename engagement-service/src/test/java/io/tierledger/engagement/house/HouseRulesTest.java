package io.tierledger.engagement.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.SliceRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. Their twins, which show that they can fail, are in module specification. */
class HouseRulesTest {
    private static final String SERVICE = "io.tierledger.engagement";
    private final JavaClasses classes = HouseRules.production(SERVICE);

    @Test
    void the_core_keeps_itself() {
        HouseRules.coreKeepsItself(
                        "io.tierledger.engagement.planning..",
                        "io.tierledger.engagement.answering..",
                        "io.tierledger.engagement.granting..",
                        "io.tierledger.engagement.workload..",
                        "io.tierledger.engagement.workingdays..")
                .check(classes);
        HouseRules.coreReadsNoClock("io.tierledger.engagement.stage..", "io.tierledger.engagement.partition..")
                .check(classes);
    }

    @Test
    void the_service_keeps_the_house() {
        HouseRules.serviceKeepsTheHouse(SERVICE).check(classes);
    }

    @Test
    void slices_meet_in_rooms_and_not_in_each_other() {
        Set<String> rooms = Set.of(
                "planning",
                "answering",
                "granting",
                "workload",
                "workingdays",
                "partition",
                "reports",
                "requested",
                "moments",
                "levels",
                "attendance",
                "eventsourcing",
                "plans",
                "programme",
                "clock",
                "naming",
                "requests");
        SliceRule rule = new SliceRule(
                SERVICE,
                rooms,
                Set.of(
                        // a calendar is the work list itself, in the form that calendar programs read
                        "calendar -> worklist",
                        // a contact that was planned is completed as its activity is
                        "timeline -> doing"));
        rule.rule().check(classes);
        assertThat(rule.idle(classes)).isEmpty();
    }
}
