package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Fault 36: an import that waits for a stage behind it is said to stand still, unless something moves. */
class OpenImportsTest {
    private static final Duration A_WHILE = Duration.ofMillis(20);
    private final OpenImports imports = new OpenImports();

    @Test
    void nothing_open_never_stands_still() throws Exception {
        imports.look(false, 1);
        Thread.sleep(A_WHILE);
        imports.look(false, 1);
        assertThat(imports.still()).isZero();
    }

    @Test
    void an_open_import_stands_still_while_nothing_moves() throws Exception {
        imports.look(true, 1, 7);
        Thread.sleep(A_WHILE);
        imports.look(true, 1, 7);
        assertThat(imports.still()).isGreaterThanOrEqualTo(A_WHILE);
    }

    @Test
    void an_event_here_or_a_message_of_a_stage_is_movement() throws Exception {
        imports.look(true, 1, 7);
        Thread.sleep(A_WHILE);
        imports.look(true, 1, 8);
        assertThat(imports.still()).isLessThan(A_WHILE);
    }
}
