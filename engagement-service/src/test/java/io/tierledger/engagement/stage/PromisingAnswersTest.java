package io.tierledger.engagement.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.answering.RequestKind;
import io.tierledger.engagement.answering.ResponseLevel;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestRouted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the stage promises of a request, and when it promises something else. */
class PromisingAnswersTest {
    private static final LocalDateTime CAME = LocalDateTime.of(2026, 3, 11, 10, 0);
    private static final Sealed SEALED = new Sealed(1, "c", "x");
    private final StageSteps stage = new StageSteps().tell(StageSteps.abc(true)).tell(StageSteps.day("2026-03-10"));

    @Test
    void a_request_is_promised_by_the_tier_under_the_leading_method() {
        stage.tell(StageSteps.assigned("K1", "abc-attention", "A", "2026-03-10"))
                .tell(StageSteps.assigned("K2", "abc-attention", "B", "2026-03-10"))
                .tell(StageSteps.assigned("K3", "abc-attention", "C", "2026-03-10"));
        for (String customer : new String[] {"K1", "K2", "K3", "K4"}) {
            stage.given(received("R " + customer, customer, RequestKind.QUESTION, null));
        }
        assertThat(stage.said(RequestRouted.class))
                .extracting(RequestRouted::level)
                .containsExactly(ResponseLevel.A, ResponseLevel.B, ResponseLevel.C, ResponseLevel.C);
        assertThat(stage.said(RequestRouted.class).getFirst())
                .isEqualTo(new RequestRouted(
                        "R K1", "K1", "abc-attention", "A", ResponseLevel.A, false, "am-1", LocalDate.of(2026, 3, 11)));
        assertThat(stage.said(RequestRouted.class).getLast().tier()).isNull();
    }

    @Test
    void large_deals_and_complaints_of_the_best_go_to_the_account_manager() {
        stage.tell(StageSteps.assigned("K1", "abc-attention", "A", "2026-03-10"))
                .tell(StageSteps.assigned("K2", "abc-attention", "B", "2026-03-10"));
        assertThat(goesToManager("K1", RequestKind.COMPLAINT, null)).isTrue();
        assertThat(goesToManager("K2", RequestKind.COMPLAINT, null)).isFalse();
        assertThat(goesToManager("K1", RequestKind.QUOTE, "5000.00")).isTrue();
        assertThat(goesToManager("K1", RequestKind.QUOTE, "4999.99")).isFalse();
        assertThat(goesToManager("K2", RequestKind.PROJECT, "10000.00")).isTrue();
        assertThat(goesToManager("K2", RequestKind.PROJECT, "9999.99")).isFalse();
        assertThat(goesToManager("K3", RequestKind.QUOTE, "25000.00")).isTrue();
        assertThat(goesToManager("K3", RequestKind.QUOTE, null)).isFalse();
        assertThat(goesToManager("K1", RequestKind.QUESTION, "90000.00")).isFalse();
    }

    @Test
    void what_is_open_is_promised_anew_when_the_tier_changes_and_what_is_answered_is_not() {
        stage.tell(StageSteps.assigned("K1", "abc-attention", "A", "2026-03-10"));
        stage.given(received("R1", "K1", RequestKind.COMPLAINT, null));
        stage.given(received("R2", "K1", RequestKind.QUESTION, null));
        stage.given(new RequestAnswered("R2", "K1", CAME.plusHours(1), Actor.NAME, SEALED));
        stage.restart().forget();
        stage.tell(StageSteps.changed("K1", "abc-attention", "C", "DEMOTION", "2026-03-12"));
        assertThat(stage.said(RequestRouted.class))
                .containsExactly(new RequestRouted(
                        "R1", "K1", "abc-attention", "C", ResponseLevel.C, true, "am-1", LocalDate.of(2026, 3, 12)));
        stage.forget().tell(StageSteps.changed("K1", "abc-attention", "C", "DEMOTION", "2026-03-12"));
        assertThat(stage.said(RequestRouted.class)).isEmpty();
    }

    @Test
    void another_leading_method_promises_by_its_own_tiers() {
        stage.tell(StageSteps.published("other", 1, false, Map.of("only", Map.of("call", 1))))
                .tell(StageSteps.assigned("K1", "abc-attention", "C", "2026-03-10"))
                .tell(StageSteps.assigned("K1", "other", "only", "2026-03-10"));
        stage.given(received("R1", "K1", RequestKind.QUESTION, null)).forget();
        stage.tell(StageSteps.published("other", 2, true, Map.of("only", Map.of("call", 1))));
        stage.tell(StageSteps.day("2026-03-11"));
        assertThat(stage.said(RequestRouted.class)).singleElement().satisfies(routed -> {
            assertThat(routed.method()).isEqualTo("other");
            assertThat(routed.level()).isEqualTo(ResponseLevel.A);
        });
    }

    @Test
    void an_open_request_goes_along_to_another_account_manager() {
        stage.tell(StageSteps.assigned("K1", "abc-attention", "A", "2026-03-10"));
        stage.given(received("R1", "K1", RequestKind.COMPLAINT, null)).forget();
        stage.tell(StageSteps.managedBy("K1", "am-7", "2026-03-12"));
        assertThat(stage.said(RequestRouted.class)).singleElement().satisfies(routed -> {
            assertThat(routed.accountManagerId()).isEqualTo("am-7");
            assertThat(routed.toManager()).isTrue();
        });
    }

    private boolean goesToManager(String customer, RequestKind kind, @Nullable String amount) {
        stage.forget().given(received("R" + System.nanoTime(), customer, kind, amount));
        return stage.said(RequestRouted.class).getFirst().toManager();
    }

    private static RequestReceived received(String id, String customer, RequestKind kind, @Nullable String amount) {
        return new RequestReceived(
                id,
                customer,
                kind,
                amount == null ? null : new Amount(amount, "EUR"),
                CAME,
                CAME.toLocalDate(),
                Actor.NAME,
                SEALED);
    }
}
