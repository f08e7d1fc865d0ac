package io.tierledger.benchmark;

import io.tierledger.benchmark.appending.AppendingEvents;
import io.tierledger.benchmark.importing.ImportingOrders;
import io.tierledger.benchmark.packing.LearningDictionaries;
import io.tierledger.benchmark.rights.AskingWithRights;
import io.tierledger.benchmark.simulating.LivingBesideASimulation;
import io.tierledger.benchmark.simulating.SimulatingADraft;
import java.util.List;

/** Runs one workload: {@code Benchmark --root=DIR W1|W4|W6|W6L|WR [name=size …]}; or learns dictionaries from a data directory. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] words) throws Exception {
        Sizes sizes = Sizes.of(List.of(words));
        switch (sizes.workload()) {
            case "W1" -> new ImportingOrders(sizes).run();
            case "W4" -> new AppendingEvents(sizes).run();
            case "W6L" -> new LivingBesideASimulation(sizes).run();
            case "W6" -> new SimulatingADraft(sizes).run();
            case "WR" -> new AskingWithRights(sizes).run();
            case "dictionaries" -> new LearningDictionaries(sizes.root()).from(sizes.data());
            default -> {
                System.err.println(
                        "usage: benchmark/run W1|W4|W6|W6L|WR [name=size ...] | dictionaries --data=DIR; see docs/performance.md");
                System.exit(2);
            }
        }
        System.exit(0); // the broker leaves threads behind
    }
}
