package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where customers are kept apart, nobody is told anything of a customer out of reach; together all are told what the auditor is. */
class CustomersKeptApartTest {
    private static final String PERIOD = "fromDate=2013-03-31&toDate=2013-05-09";
    private static final String WISH = "{\"tier\":\"A\",\"reason\":\"opens two depots\",\"until\":\"2013-06-30\"}";
    private static final List<String> READERS = List.of("anna", "bert", "carl", "dora", "noor", "lea", "otto", "rita");
    private static HouseKeptApart house;

    @BeforeAll
    static void start() {
        house = new HouseKeptApart("account-manager");
        for (Map.Entry<String, String> one :
                Map.of("anna", "K1", "carl", "K21", "dora", "K31").entrySet()) {
            HttpResponse<String> put = house.as(
                    one.getKey(), "PUT", "/api/tiers/customers/" + one.getValue() + "/override/proposal", WISH);
            assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tiers/changes",
                "/api/tiers/changes?direction=PROMOTION",
                "/api/tiers/findings?kind=LOSS_MAKING",
                "/api/tiers/findings",
                "/api/tiers/migration/customers?" + PERIOD + "&from=C&to=C",
                "/api/tiers/migration/customers?" + PERIOD + "&from=B&to=none",
                "/api/tiers/proposals"
            })
    void a_list_names_whom_its_reader_may_see_and_all_of_them_together_whom_the_auditor_sees(String path) {
        assertThat(house.items("otto", path)).as("something to be seen").isNotEmpty();
        for (String who : READERS) {
            List<JsonNode> expected = house.items("otto", path).stream()
                    .filter(item ->
                            house.of(who).contains(item.path("customerId").asString()))
                    .toList();
            assertThat(house.items(who, path)).as(who).isEqualTo(expected);
        }
    }

    @Test
    void tiers_of_several_are_told_of_those_who_may_be_seen_and_the_rest_is_unknown() {
        String path = "/api/tiers/customers?ids=nobody," + HouseKeptApart.ids(40);
        for (String who : READERS) {
            JsonNode answer = house.json(who, path);
            assertThat(names(answer.path("items"))).as(who).isEqualTo(house.of(who));
            Set<String> hidden = new TreeSet<>(house.managers.keySet());
            hidden.removeAll(house.of(who));
            hidden.add("nobody");
            assertThat(answer.path("unknown"))
                    .as(who)
                    .extracting(JsonNode::asString)
                    .containsExactlyInAnyOrderElementsOf(hidden);
            assertThat(answer.path("items"))
                    .allSatisfy(item -> assertThat(item.path("customerName").asString())
                            .isEqualTo("Firma " + item.path("customerId").asString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tiers/changes/count",
                "/api/tiers/changes/counts?from=2013-03-01&to=2013-03-31",
                "/api/tiers/changes/counts?from=2013-04-01&to=2013-05-09",
                "/api/tiers/findings?limit=1",
                "/api/tiers/findings/acted-on",
                "/api/tiers/pyramid",
                "/api/tiers/pyramid?asOf=2013-03-31",
                "/api/tiers/migration?from=2013-03-31&to=2013-05-09"
            })
    void counts_and_sums_of_parts_are_those_of_the_whole(String path) {
        Map<String, Long> whole = sums("otto", path);
        assertThat(whole.values()).as("something to be counted").anyMatch(one -> one > 0);
        assertThat(together(path, "lea", "dora")).isEqualTo(whole);
        assertThat(together(path, "anna", "bert")).isEqualTo(sums("noor", path));
        assertThat(sums("anna", path)).isNotEqualTo(sums("bert", path));
    }

    @Test
    void a_pyramid_of_some_tells_shares_of_these_alone() {
        JsonNode pyramid = house.json("anna", "/api/tiers/pyramid");
        assertThat(pyramid.path("customers").asInt()).isEqualTo(house.of("anna").size() - 1);
        assertThat(pyramid.at("/notPlaced/INSOLVENT").asInt()).isEqualTo(1);
        assertThat(pyramid.path("tiers")
                        .valueStream()
                        .map(tier -> tier.path("revenueShare").decimalValue())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isBetween(new java.math.BigDecimal("0.9998"), new java.math.BigDecimal("1.0002"));
    }

    @Test
    void who_reaches_nobody_counts_nobody() {
        assertThat(sums("rita", "/api/tiers/changes/count").values()).containsOnly(0L);
        assertThat(sums("rita", "/api/tiers/changes/counts?from=2013-03-01&to=2013-05-09")
                        .values())
                .containsOnly(0L);
        assertThat(sums("rita", "/api/tiers/findings?limit=1").values()).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/tiers/customers/{id}",
        "GET, /api/tiers/customers/{id}?method=no-such",
        "GET, /api/tiers/customers/{id}?asOf=2999-01-01",
        "GET, /api/tiers/customers/{id}?unheard-of=1",
        "GET, /api/tiers/customers/{id}/history",
        "GET, /api/tiers/customers/{id}/history?method=no-such",
        "GET, /api/tiers/customers/{id}/outlook",
        "GET, /api/tiers/customers/{id}/outlook?at=1999-01-01",
        "GET, /api/tiers/changes/{id}~abc-attention~1",
        "GET, /api/tiers/changes/{id}~abc-attention~99",
        "POST, /api/tiers/changes/{id}~abc-attention~1/recomputation",
        "PUT, /api/tiers/customers/{id}/override",
        "DELETE, /api/tiers/customers/{id}/override",
        "PUT, /api/tiers/customers/{id}/override/proposal",
        "DELETE, /api/tiers/customers/{id}/override/proposal"
    })
    void what_is_hidden_is_answered_as_what_was_never_there(String method, String route) {
        for (String who : List.of("anna", "dora", "noor", "lea", "rita")) {
            for (String customer : List.of("K1", "K13", "K21", "K31", "K38")) {
                if (!house.of(who).contains(customer)) {
                    for (String body : List.of("", WISH, "{\"tier\":")) {
                        HttpResponse<String> hidden = house.as(who, method, route.replace("{id}", customer), body);
                        HttpResponse<String> never = house.as(who, method, route.replace("{id}", "K999"), body);
                        String as = who + " " + customer + ": " + hidden.body();
                        assertThat(hidden.statusCode()).as(as).isEqualTo(never.statusCode());
                        assertThat(hidden.body().replace(customer, "K999"))
                                .as(as)
                                .isEqualTo(never.body());
                        assertThat(told(hidden)).as(as).isEqualTo(told(never));
                        assertThat(hidden.statusCode()).as(as).isIn(404, 403);
                    }
                }
            }
        }
    }

    @Test
    void what_is_shown_to_who_may_see_it_and_was_never_there_for_the_auditor_is_called_the_same() {
        assertThat(house.get("anna", "/api/tiers/customers/K1").statusCode()).isEqualTo(200);
        assertThat(house.get("anna", "/api/tiers/customers/K1/history").statusCode())
                .isEqualTo(200);
        assertThat(house.get("anna", "/api/tiers/changes/K1~abc-attention~1").statusCode())
                .isEqualTo(200);
        assertThat(house.get("lea", "/api/tiers/customers/K38").statusCode())
                .as("nobody's")
                .isEqualTo(200);
        assertThat(house.get("anna", "/api/tiers/customers/K21").body().replace("K21", "K999"))
                .isEqualTo(house.get("otto", "/api/tiers/customers/K999").body());
        assertThat(house.get("anna", "/api/tiers/changes/K21~abc-attention~1")
                        .body()
                        .replace("K21", "K999"))
                .isEqualTo(house.get("otto", "/api/tiers/changes/K999~abc-attention~1")
                        .body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tiers/pyramid?", "/api/tiers/changes?", "/api/tiers/proposals?"})
    void an_account_manager_out_of_reach_is_not_there(String path) {
        for (String who : List.of("anna", "lea")) {
            HttpResponse<String> hidden = house.get(who, path + "accountManager=AM4");
            HttpResponse<String> never = house.get(who, path + "accountManager=AM99");
            assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(404);
            assertThat(hidden.body().replace("AM4", "AM99")).isEqualTo(never.body());
        }
        assertThat(house.get("lea", path + "accountManager=AM1").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_put_forward_for_one_customer_is_told_within_reach_and_who_is_out_of_it_is_not_there() {
        String path = "/api/tiers/proposals?customer=";
        assertThat(house.items("anna", path + "K1")).hasSize(1);
        HttpResponse<String> hidden = house.get("anna", path + "K21");
        assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(404);
        assertThat(hidden.body().replace("K21", "K999"))
                .isEqualTo(house.get("anna", path + "K999").body());
    }

    @Test
    void who_answers_now_sees_all_the_past_and_who_did_before_nothing() {
        assertThat(house.get("anna", "/api/tiers/customers/K3/history").statusCode())
                .isEqualTo(200);
        int before = house.items("carl", "/api/tiers/changes").size();
        house.handOver("K3", "AM3");
        assertThat(house.get("anna", "/api/tiers/customers/K3/history").statusCode())
                .isEqualTo(404);
        assertThat(house.get("carl", "/api/tiers/customers/K3/history").statusCode())
                .isEqualTo(200);
        assertThat(house.items("anna", "/api/tiers/changes"))
                .noneMatch(item -> item.path("customerId").asString().equals("K3"));
        assertThat(house.items("carl", "/api/tiers/changes")).hasSize(before + 2);
    }

    private static Set<String> names(JsonNode items) {
        return items.valueStream()
                .map(item -> item.path("customerId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Headers that say something of the answer. */
    private static Map<String, List<String>> told(HttpResponse<String> answer) {
        Map<String, List<String>> told = new TreeMap<>(answer.headers().map());
        told.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("content-length"));
        return told;
    }

    private static Map<String, Long> together(String path, String... readers) {
        Map<String, Long> sums = new TreeMap<>();
        for (String who : readers) {
            sums(who, path).forEach((what, sum) -> sums.merge(what, sum, Long::sum));
        }
        return sums;
    }

    /** What of an answer adds up. */
    private static Map<String, Long> sums(String who, String path) {
        JsonNode answer = house.json(who, path);
        Map<String, Long> sums = new TreeMap<>();
        answer.path("tiers").forEach(tier -> add(tier.path("tier").asString(), tier, sums));
        answer.path("cells")
                .forEach(cell ->
                        add(cell.path("from").asString() + ">" + cell.path("to").asString(), cell, sums));
        for (String part : List.of("counts", "notPlaced", "all")) {
            answer.path(part).properties().forEach(each -> count(part + each.getKey(), each.getValue(), sums));
        }
        for (String count :
                List.of("assigned", "promotions", "demotions", "withdrawn", "customers", "awaitingPlacement")) {
            count(count, answer.path(count), sums);
        }
        return sums;
    }

    private static void add(String what, JsonNode of, Map<String, Long> sums) {
        count(what + " customers", of.path("customers"), sums);
        count(what + " contacts", of.path("contactsPerYear"), sums);
        for (String money : List.of("revenue", "profit")) {
            JsonNode amount = of.path(money).path("amount");
            if (amount.isString()) {
                sums.merge(
                        what + " " + money,
                        new java.math.BigDecimal(amount.asString())
                                .movePointRight(2)
                                .longValueExact(),
                        Long::sum);
            }
        }
    }

    private static void count(String what, JsonNode number, Map<String, Long> sums) {
        if (number.isNumber()) {
            sums.merge(what, number.asLong(), Long::sum);
        }
    }
}
