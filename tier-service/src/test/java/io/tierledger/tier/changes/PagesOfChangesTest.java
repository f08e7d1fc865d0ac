package io.tierledger.tier.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Page;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagesOfChangesTest {
    private static final ChangeFilter OF_AN_ACCOUNT_MANAGER = new ChangeFilter(null, null, null, "am-1");
    private static final int STORED = 70_000;
    private static final List<StoredEvent> STORE = LongStream.rangeClosed(1, STORED)
            .mapToObj(PagesOfChangesTest::assigned)
            .toList();

    @Test
    void a_page_is_not_empty_while_anything_that_is_wanted_lies_ahead() {
        Page<?> first = pages(STORED).page(0, 50, OF_AN_ACCOUNT_MANAGER, Reached.EVERYBODY);
        assertThat(first.items()).hasSize(1);
        assertThat(first.next()).isNotNull();
    }

    @Test
    void an_empty_page_has_no_next() {
        for (long after = 0; after < STORED; after += 7_000) {
            Page<?> page = pages(STORED).page(after, 50, OF_AN_ACCOUNT_MANAGER, Reached.EVERYBODY);
            if (page.items().isEmpty()) {
                assertThat(page.next()).as("after %s", after).isNull();
            }
        }
        assertThat(pages(30_000).page(0, 50, OF_AN_ACCOUNT_MANAGER, Reached.EVERYBODY))
                .isEqualTo(new Page<>(List.of(), null));
    }

    private static ChangePages pages(long shown) {
        return new ChangePages(
                (position, most) -> STORE.subList((int) position, (int) Math.min(STORE.size(), position + most)),
                shown);
    }

    /** The account manager's only customer is the 45,000th. */
    private static StoredEvent assigned(long position) {
        String manager = position == 45_000 ? "am-1" : "am-2";
        Change change = new Change(
                "K" + position,
                manager,
                "abc-attention",
                1,
                1,
                LocalDate.EPOCH,
                Cause.SCORE,
                "policy",
                null,
                null,
                null);
        Receipt receipt =
                new Receipt("rule", null, List.of(), false, true, null, null, null, 0, null, null, "input", null, null);
        return new StoredEvent(
                position,
                new UUID(0, position),
                "placement:K" + position,
                0,
                "tier-assigned",
                new TierAssigned(change, "A", receipt),
                Instant.EPOCH);
    }
}
