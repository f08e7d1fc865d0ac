package io.tierledger.tier.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.findings.Findings.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "Acted on = findings with a task not overdue or a dismissal in force ÷ all"; a day is the last one of each. */
class ActingOnFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private final List<RuleMatch> found = new ArrayList<>();
    private final Map<FindingId, Followed> followed = new HashMap<>();

    @Test
    void the_share_counts_what_is_in_force_and_not_what_is_overdue_or_over() {
        found(Kind.DEAD_A, "K1", task(TODAY));
        found(Kind.DEAD_A, "K2", task(TODAY.minusDays(1)));
        found(Kind.DEAD_A, "K3", dismissal(TODAY));
        found(Kind.DEAD_A, "K4", dismissal(TODAY.minusDays(1)));
        found(Kind.LOSS_MAKING, "K1", null);
        found(Kind.LOSS_MAKING, "K5", task(TODAY.plusDays(9)));
        followed.put(new FindingId("m", Kind.DEAD_A, "gone"), task(TODAY));

        ActedOn acted = ActedOn.of("m", TODAY, found, followed);

        assertThat(acted.all()).isEqualTo(new ActedOn.Share(6, 3, 1, 1, 3, new BigDecimal("0.5000")));
        assertThat(acted.kinds()).extracting(ActedOn.OfKind::kind).containsExactly(Kind.values());
        assertThat(acted.kinds().getFirst().share())
                .isEqualTo(new ActedOn.Share(4, 2, 1, 1, 2, new BigDecimal("0.5000")));
        assertThat(acted.kinds().getLast().share()).isEqualTo(new ActedOn.Share(0, 0, 0, 0, 0, null));
    }

    @Test
    void a_finding_is_open_a_task_or_dismissed_and_back_when_that_is_over() {
        assertThat(in(null, TODAY)).containsExactly(State.OPEN);
        assertThat(in(task(TODAY), TODAY)).containsExactly(State.TASK);
        assertThat(in(task(TODAY), TODAY.plusDays(1))).containsExactly(State.TASK);
        assertThat(in(dismissal(TODAY), TODAY)).containsExactly(State.DISMISSED);
        assertThat(in(dismissal(TODAY), TODAY.plusDays(1))).containsExactly(State.OPEN);
    }

    @Test
    void an_id_keeps_whatever_stands_in_the_name_of_a_customer() {
        FindingId id = new FindingId("value-potential", Kind.HIDDEN_A_WALLET, "K~1/é ~");
        assertThat(FindingId.parse(id.toString())).contains(id);
        assertThat(FindingId.parse("value-potential~HIDDEN_A_WALLET")).isEmpty();
        assertThat(FindingId.parse("value-potential~HIDDEN~K1")).isEmpty();
    }

    private static List<State> in(@Nullable Followed said, LocalDate today) {
        return List.of(State.values()).stream()
                .filter(state -> state.isOf(said, today))
                .toList();
    }

    private void found(Kind kind, String customerId, @Nullable Followed said) {
        found.add(new RuleMatch(kind, customerId, "A", FindingSearch.NOTHING, 0, 0));
        if (said != null) {
            followed.put(new FindingId("m", kind, customerId), said);
        }
    }

    private static Followed task(LocalDate due) {
        return new Followed(7, "anna", due, TODAY.minusDays(5), "bram");
    }

    private static Followed dismissal(LocalDate until) {
        return new Followed(8, null, until, TODAY.minusDays(5), "bram");
    }
}
