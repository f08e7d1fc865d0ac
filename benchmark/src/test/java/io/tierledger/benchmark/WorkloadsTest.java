package io.tierledger.benchmark;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.tierledger.benchmark.appending.AppendingEvents;
import io.tierledger.benchmark.importing.ImportingOrders;
import io.tierledger.benchmark.rights.AskingWithRights;
import io.tierledger.benchmark.simulating.SimulatingADraft;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The workloads at a size that says nothing about speed: they run to their end, and their checks against SQL and the independent
 * oracle hold.
 */
class WorkloadsTest {
    private static Sizes sizes(String... words) {
        String root = "--root=" + Path.of("..").toAbsolutePath().normalize();
        return Sizes.of(java.util.stream.Stream.concat(java.util.stream.Stream.of(root), List.of(words).stream())
                .toList());
    }

    @Test
    void importing_orders_gives_what_sql_and_the_oracle_say() {
        assertThatCode(() -> new ImportingOrders(sizes("W1", "customers=1_200", "orders=12_000")).run())
                .doesNotThrowAnyException();
    }

    @Test
    void appending_events_stores_what_plain_batches_store() {
        assertThatCode(() -> new AppendingEvents(sizes("W4", "events=20_000", "streams=500", "commands=200")).run())
                .doesNotThrowAnyException();
    }

    @Test
    void asking_with_rights_and_without_is_answered_the_same() {
        assertThatCode(() ->
                        new AskingWithRights(sizes("WR", "customers=50", "orders=200", "asked=200", "turns=1")).run())
                .doesNotThrowAnyException();
    }

    @Test
    void simulating_a_draft_finds_what_sql_finds() {
        assertThatCode(() -> new SimulatingADraft(sizes("W6", "customers=5_000", "rounds=1")).run())
                .doesNotThrowAnyException();
    }
}
