package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedTest {
    private final List<String> closed = new ArrayList<>();
    private final Started started = new Started();

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }

    @Test
    void parts_are_closed_in_the_reverse_order_and_once() {
        started.add(part("stores"));
        started.add(part("services"));
        started.add(part("gateway"));
        started.close();
        started.close();
        assertThat(closed).containsExactly("gateway", "services", "stores");
    }

    @Test
    void one_that_cannot_be_closed_does_not_keep_the_others_open() {
        started.add(part("stores"));
        started.add(() -> {
            throw new IllegalStateException("stuck");
        });
        started.close();
        assertThat(closed).containsExactly("stores");
    }

    @Test
    void who_comes_after_the_end_is_closed_at_once() {
        started.close();
        assertThatThrownBy(() -> started.add(part("late"))).isInstanceOf(StartRefused.class);
        assertThat(closed).containsExactly("late");
    }
}
