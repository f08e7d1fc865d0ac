package io.tierledger.engagement.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.answering.RequestKind;
import io.tierledger.engagement.answering.ResponseLevel;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionEnded.Cause;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestRouted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an exception begins and ends, and what it means for requests that are open. The business date is 11 March 2026. */
class GivingMoreThanIsGrantedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
    private static final Sealed SEALED = new Sealed(1, "c", "x");
    private final StageSteps stage = new StageSteps().tell(StageSteps.abc(true)).tell(StageSteps.day("2026-03-10"));

    @BeforeEach
    void there_is_a_c_with_a_request() {
        stage.tell(StageSteps.assigned("K1", "abc-attention", "C", "2026-03-10"))
                .given(received("R1"));
        assertThat(levels()).containsExactly(ResponseLevel.C);
        stage.forget();
    }

    @Test
    void open_requests_are_promised_by_the_level_that_is_given() {
        stage.given(set("X1", "24 hours", "2026-06-30"));
        assertThat(stage.said(RequestRouted.class)).singleElement().satisfies(routed -> {
            assertThat(routed.level()).isEqualTo(ResponseLevel.A);
            assertThat(routed.tier()).as("the tier is what it was").isEqualTo("C");
            assertThat(routed.on()).isEqualTo(TODAY);
        });
        stage.restart().forget().given(received("R2"));
        assertThat(levels()).containsExactly(ResponseLevel.A);
        stage.forget().given(lifted("X1"));
        assertThat(ended())
                .containsExactly(new ExceptionEnded("X1", "K1", Capability.RESPONSE, "24 hours", Cause.LIFTED, TODAY));
        assertThat(levels()).containsExactly(ResponseLevel.C, ResponseLevel.C);
        stage.forget().given(lifted("X1"));
        assertThat(stage.said).as("it ended before").isEmpty();
    }

    @Test
    void it_ends_the_day_after_its_last_day() {
        stage.given(set("X1", "24 hours", "2026-03-12")).forget();
        stage.tell(StageSteps.day("2026-03-11"));
        assertThat(stage.said(ExceptionEnded.class))
                .as("its last day has begun")
                .isEmpty();
        stage.restart().tell(StageSteps.day("2026-03-12"));
        assertThat(ended())
                .containsExactly(new ExceptionEnded(
                        "X1", "K1", Capability.RESPONSE, "24 hours", Cause.UNTIL, LocalDate.of(2026, 3, 13)));
        assertThat(levels()).containsExactly(ResponseLevel.C);
        stage.forget().tell(StageSteps.day("2026-03-13"));
        assertThat(ended()).as("once").isEmpty();
    }

    @Test
    void a_tier_that_is_granted_as_much_ends_it() {
        stage.given(set("X1", "3 working days", "2026-06-30")).forget();
        stage.tell(StageSteps.changed("K1", "abc-attention", "B", "PROMOTION", "2026-03-11"));
        assertThat(ended()).extracting(ExceptionEnded::cause).containsExactly(Cause.GRANTED);
        assertThat(levels()).as("the same level").isEmpty();
    }

    @Test
    void a_tier_that_is_granted_less_does_not_and_neither_does_a_demotion_nor_leaving_the_method() {
        stage.tell(StageSteps.changed("K1", "abc-attention", "B", "PROMOTION", "2026-03-11"))
                .given(set("X1", "24 hours", "2026-06-30"))
                .forget();
        stage.tell(StageSteps.changed("K1", "abc-attention", "C", "DEMOTION", "2026-03-11"))
                .tell(StageSteps.changed("K1", "abc-attention", "B", "PROMOTION", "2026-03-11"))
                .tell(StageSteps.withdrawn("K1", "abc-attention", "LEFT", "2026-03-11"));
        assertThat(stage.said(ExceptionEnded.class)).isEmpty();
        assertThat(stage.said(RequestRouted.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSOLVENT", "BLOCKED", "REMOVED"})
    void a_gate_ends_it(String status) {
        stage.given(set("X1", "24 hours", "2026-06-30")).forget();
        stage.tell(new StatusChanged("K1", status, TODAY));
        assertThat(ended()).extracting(ExceptionEnded::cause).containsExactly(Cause.GATE);
        assertThat(levels()).containsExactly(ResponseLevel.C);
    }

    @Test
    void another_status_does_not() {
        stage.given(set("X1", "24 hours", "2026-06-30")).forget();
        stage.tell(new StatusChanged("K1", "LOST", TODAY));
        assertThat(ended()).isEmpty();
    }

    @Test
    void a_method_that_grants_as_much_ends_it_when_it_leads() {
        stage.given(set("X1", "24 hours", "2026-06-30"));
        stage.tell(StageSteps.assigned("K1", "other", "only", "2026-03-11")).forget();
        stage.tell(StageSteps.published("other", 1, true, Map.of("only", Map.of("call", 1))));
        assertThat(ended()).extracting(ExceptionEnded::cause).containsExactly(Cause.GRANTED);
    }

    @Test
    void another_takes_its_place() {
        stage.given(set("X1", "3 working days", "2026-06-30")).forget();
        stage.given(set("X2", "24 hours", "2026-04-30"));
        assertThat(ended()).extracting(ExceptionEnded::id).containsExactly("X1");
        assertThat(ended()).extracting(ExceptionEnded::cause).containsExactly(Cause.REPLACED);
        assertThat(levels()).containsExactly(ResponseLevel.A);
        stage.forget().given(lifted("X1"));
        assertThat(stage.said).as("not the one in force").isEmpty();
    }

    @Test
    void what_was_agreed_makes_a_request_wait_longer_and_counts_up_to_what_is_granted() {
        stage.tell(StageSteps.changed("K1", "abc-attention", "A", "PROMOTION", "2026-03-11"))
                .forget();
        stage.given(agreed("3 working days"));
        assertThat(levels()).containsExactly(ResponseLevel.B);
        stage.restart().forget().tell(StageSteps.changed("K1", "abc-attention", "C", "DEMOTION", "2026-03-11"));
        assertThat(levels()).containsExactly(ResponseLevel.C);
        stage.forget().tell(StageSteps.changed("K1", "abc-attention", "A", "PROMOTION", "2026-03-11"));
        assertThat(levels()).containsExactly(ResponseLevel.B);
        stage.forget().given(agreed(null));
        assertThat(levels()).containsExactly(ResponseLevel.A);
    }

    @Test
    void one_that_is_approved_while_a_gate_came_or_its_tier_rose_ends_at_once() {
        stage.tell(StageSteps.changed("K1", "abc-attention", "A", "PROMOTION", "2026-03-11"))
                .forget();
        stage.given(set("X1", "24 hours", "2026-06-30"));
        assertThat(ended()).extracting(ExceptionEnded::cause).containsExactly(Cause.GRANTED);
        stage.tell(new Registered("K2", "ACTIVE", "am-1", TODAY))
                .tell(new StatusChanged("K2", "BLOCKED", TODAY))
                .forget();
        stage.given(set("K2", "X2", "24 hours", "2026-06-30"));
        assertThat(ended()).extracting(ExceptionEnded::cause).containsExactly(Cause.GATE);
    }

    private List<ExceptionEnded> ended() {
        return stage.said(ExceptionEnded.class);
    }

    private List<ResponseLevel> levels() {
        return stage.said(RequestRouted.class).stream()
                .map(RequestRouted::level)
                .toList();
    }

    private static ExceptionSet set(String id, String value, String until) {
        return set("K1", id, value, until);
    }

    private static ExceptionSet set(String customer, String id, String value, String until) {
        return new ExceptionSet(
                id,
                customer,
                Capability.RESPONSE,
                value,
                LocalDate.parse(until),
                "person:ann",
                TODAY,
                7,
                "M1",
                TODAY,
                "person:bo");
    }

    private static ExceptionLifted lifted(String id) {
        return new ExceptionLifted(id, "K1", Capability.RESPONSE, TODAY, "person:bo", SEALED);
    }

    private static LevelAgreed agreed(@Nullable String value) {
        return new LevelAgreed("K1", Capability.RESPONSE, value, TODAY, "person:ann", SEALED);
    }

    private static RequestReceived received(String id) {
        return new RequestReceived(
                id, "K1", RequestKind.QUESTION, null, LocalDateTime.of(2026, 3, 11, 10, 0), TODAY, Actor.NAME, SEALED);
    }
}
