package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Open streams where customers are kept apart. */
class StreamsKeptApartTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String STREAM = "/api/tiers/changes/stream";
    private static HouseKeptApart house;

    @BeforeAll
    static void start() {
        house = new HouseKeptApart("account-manager");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void all_the_past_is_that_of_whom_its_reader_may_see_also_where_it_is_resumed() throws Exception {
        try (OpenStream all = opened("otto", STREAM, "0")) {
            await("all", () -> all.customers().containsAll(house.managers.keySet()));
            for (String who : List.of("anna", "dora", "noor", "lea")) {
                long expected = all.changes().stream()
                        .filter(change ->
                                house.of(who).contains(change.path("customerId").asString()))
                        .count();
                try (OpenStream reading = opened(who, STREAM, "0")) {
                    await("past of " + who, () -> reading.changes().size() >= expected);
                    reading.awaitHeartbeat();
                    assertThat(reading.customers()).as(who).isEqualTo(house.of(who));
                    assertThat(reading.changes()).hasSize((int) expected);
                    String seen = reading.changes().get(3).path("position").asString();
                    try (OpenStream resumed = opened(who, STREAM, seen)) {
                        await("the rest", () -> resumed.changes().size() >= expected - 4);
                        resumed.awaitHeartbeat();
                        assertThat(resumed.changes())
                                .isEqualTo(reading.changes().subList(4, (int) expected));
                    }
                }
            }
        }
    }

    @Test
    void the_last_few_are_the_last_of_whom_its_reader_may_see() throws Exception {
        List<JsonNode> own = house.items("dora", "/api/tiers/changes");
        try (OpenStream reading = opened("dora", STREAM + "?last=2", null)) {
            await("two", () -> reading.changes().size() >= 2);
            reading.awaitHeartbeat();
            assertThat(reading.changes())
                    .extracting(change -> change.path("changeId").asString())
                    .isEqualTo(own.subList(own.size() - 2, own.size()).stream()
                            .map(change -> change.path("changeId").asString())
                            .toList());
        }
    }

    @Test
    void there_is_no_stream_of_an_account_manager_out_of_reach() throws Exception {
        String hidden = refused("anna", STREAM + "?accountManager=AM4");
        assertThat(hidden.replace("AM4", "AM99")).isEqualTo(refused("anna", STREAM + "?accountManager=AM99"));
        assertThat(refused("lea", STREAM + "?accountManager=AM4")).isEqualTo(hidden);
    }

    private static String refused(String who, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(house.service.url(path)))
                .header("Authorization", "Bearer " + house.token(who))
                .build();
        HttpResponse<InputStream> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(answer.statusCode()).as("%s %s", who, path).isEqualTo(404);
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void who_reaches_nobody_hears_that_it_lives() throws Exception {
        try (OpenStream reading = opened("rita", STREAM, "0")) {
            reading.awaitHeartbeat();
            assertThat(reading.changes()).isEmpty();
        }
    }

    @Test
    void a_hand_over_counts_in_open_streams_from_the_next_event() throws Exception {
        try (OpenStream anna = opened("anna", STREAM, null);
                OpenStream bert = opened("bert", STREAM, null);
                OpenStream otto = opened("otto", STREAM, null)) {
            house.scored("K2", "2013-05-11", 2);
            await(
                    "the first",
                    () -> otto.changes().size() == 1 && anna.changes().size() == 1);
            house.handOver("K2", "AM2");
            house.upstream.becomes("K2", "INSOLVENT", "2013-05-12");
            house.scored("K8", "2013-05-12", 2);
            house.upstream.becomes("K14", "INSOLVENT", "2013-05-12");
            await("the rest", () -> otto.changes().size() == 4);
            await("what is bert's", () -> bert.changes().size() == 2);
            await("what is anna's", () -> anna.changes().size() == 2);
            assertThat(bert.customers()).containsExactlyInAnyOrder("K2", "K14");
            assertThat(anna.changes())
                    .extracting(change -> change.path("customerId").asString())
                    .containsExactly("K2", "K8");
        }
    }

    private static OpenStream opened(String who, String path, String lastEventId) throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + house.token(who)));
        if (lastEventId != null) {
            headers.put("Last-Event-ID", lastEventId);
        }
        return OpenStream.of(house.service.url(path), headers);
    }
}
