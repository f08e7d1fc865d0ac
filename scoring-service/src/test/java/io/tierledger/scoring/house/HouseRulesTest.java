package io.tierledger.scoring.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.SliceRule;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this service. Their twins, which show that they can fail, are in module specification. */
class HouseRulesTest {
    private static final String SERVICE = "io.tierledger.scoring";
    private final JavaClasses classes = HouseRules.production(SERVICE);

    @Test
    void the_core_keeps_itself() {
        HouseRules.coreKeepsItself(
                        "io.tierledger.scoring.scorecards",
                        "io.tierledger.scoring.measuring",
                        "io.tierledger.scoring.ranking",
                        "io.tierledger.scoring.judging",
                        "io.tierledger.scoring.checking")
                .check(classes);
    }

    @Test
    void the_service_keeps_the_house() {
        HouseRules.serviceKeepsTheHouse(SERVICE).check(classes);
    }

    @Test
    void slices_meet_in_rooms_and_not_in_each_other() {
        Set<String> core = Set.of("measuring", "judging", "scorecards", "ranking", "checking");
        Set<String> rooms = new HashSet<>(core);
        rooms.addAll(Set.of("partition", "events", "eventsourcing", "publishing", "methods"));
        SliceRule rule = new SliceRule(
                SERVICE,
                rooms,
                Set.of(
                        // a rehearsal is the stage itself, run on a copy
                        "rehearsing -> stage",
                        // not there yet: judging asks what the scorecard said before
                        "judgements -> current"));
        rule.rule().check(classes);
        assertThat(rule.idle(classes)).isEmpty();
    }
}
