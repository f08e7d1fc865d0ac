package io.tierledger.customer.registering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.customers.CustomerCommand.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parents and account managers of a file, whatever the order of its rows. */
class RelatingTheRowsOfAFileTest {
    private final Map<String, String> stored = new HashMap<>();
    private final List<CustomerTerms> rows = new ArrayList<>();

    private void row(String id, @Nullable String parent) {
        row(id, parent, null);
    }

    private void row(String id, @Nullable String parent, @Nullable String manager) {
        rows.add(new CustomerTerms(
                id,
                null,
                null,
                manager == null ? null : new Assignment(manager),
                null,
                parent == null ? null : new Given<>(parent),
                null,
                null,
                null,
                null,
                null,
                Map.of()));
    }

    /** The code of each row that is refused, in the order of the rows; a dash for one that is not. */
    private List<String> said() {
        Relatives relatives = new Relatives(
                ids -> {
                    Map<String, String> found = new HashMap<>(stored);
                    found.keySet().retainAll(ids);
                    return found;
                },
                ids -> Set.of("AM1"));
        rows.forEach(relatives::saw);
        relatives.look();
        rows.forEach(relatives::comes);
        return rows.stream()
                .map(relatives::objection)
                .map(wrong -> wrong == null ? "-" : wrong.code())
                .toList();
    }

    @Test
    void a_parent_may_stand_below_its_child() {
        row("A", "B");
        row("B", "C");
        row("C", null);
        assertThat(said()).containsOnly("-");
    }

    @Test
    void a_circle_is_refused_and_what_hangs_on_it_has_no_parent() {
        row("A", "B");
        row("B", "C");
        row("C", "A");
        row("D", "C");
        row("E", null);
        assertThat(said()).containsExactly("parent-circle", "parent-circle", "parent-circle", "unknown-parent", "-");
    }

    @Test
    void a_circle_through_customers_that_are_stored_is_refused() {
        stored.put("A", "B");
        stored.put("B", "C");
        stored.put("C", Relatives.NO_PARENT);
        row("C", "A");
        row("D", "A");
        assertThat(said()).containsExactly("parent-circle", "-");
    }

    @Test
    void the_later_row_of_a_customer_counts() {
        row("A", "B");
        row("B", "A");
        row("B", "");
        stored.put("", "");
        rows.set(
                2,
                new CustomerTerms(
                        "B", null, null, null, null, new Given<>(null), null, null, null, null, null, Map.of()));
        assertThat(said()).containsExactly("-", "-", "-");
    }

    @Test
    void unknown_parents_and_account_managers_are_refused_and_so_is_who_would_belong_to_one_refused() {
        row("A", "NIEMAND");
        row("B", "A");
        row("C", null, "NIEMAND");
        row("D", "C");
        row("E", null, "AM1");
        assertThat(said())
                .containsExactly("unknown-parent", "unknown-parent", "unknown-account-manager", "unknown-parent", "-");
    }

    @Test
    void a_line_of_a_hundred_thousand_parents_takes_no_time() {
        for (int i = 0; i < 100_000; i++) {
            row("K" + i, "K" + (i + 1));
        }
        row("K100000", null);
        assertThat(said()).containsOnly("-");
    }
}
