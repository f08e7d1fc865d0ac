package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown to a reader and a policy owner who may see no customer: the whole house at ends of months, small figures withheld. */
class TheHouseAtEndsOfMonthsTest {
    private static final String MATRIX = "/api/tiers/migration?from=2013-03-31&to=2013-04-30";
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
    void without_a_day_the_last_end_of_month_is_told_and_says_so() {
        JsonNode pyramid = house.json("rita", "/api/tiers/pyramid");
        assertThat(pyramid.path("asOf").asString()).isEqualTo("2013-04-30");
        assertThat(pyramid.path("monthEnd").asBoolean()).isTrue();
        assertThat(pyramid).isEqualTo(house.json("pol", "/api/tiers/pyramid?asOf=2013-04-30"));
        JsonNode exact = house.json("otto", "/api/tiers/pyramid?asOf=2013-04-30");
        assertThat(exact.has("monthEnd")).isFalse();
        assertThat(pyramid.path("customers")).isEqualTo(exact.path("customers"));
        for (int i = 0; i < exact.path("tiers").size(); i++) {
            JsonNode told = pyramid.path("tiers").get(i);
            JsonNode is = exact.path("tiers").get(i);
            assertThat(told.path("customers")).isEqualTo(is.path("customers"));
            assertThat(amount(told, "revenue")).isEqualByComparingTo(three(amount(is, "revenue")));
            assertThat(amount(told, "profit")).isEqualByComparingTo(three(amount(is, "profit")));
            assertThat(amount(told, "revenue")).isNotEqualByComparingTo(amount(is, "revenue"));
        }
    }

    @Test
    void the_matrix_withholds_the_few_and_what_would_tell_them() {
        JsonNode told = house.json("rita", MATRIX);
        Map<String, JsonNode> exact = cells(house.json("otto", MATRIX));
        assertThat(exact.get("B>none").path("customers").asInt()).isEqualTo(2);
        Map<String, JsonNode> cells = cells(told);
        assertThat(cells.get("B>none").path("withheld").asBoolean()).isTrue();
        assertThat(cells.keySet()).containsAll(exact.keySet());
        assertThat(told.path("monthEnd").asBoolean()).isTrue();
        int shown = 0;
        for (var each : cells.entrySet()) {
            JsonNode cell = each.getValue();
            if (cell.path("withheld").asBoolean()) {
                assertThat(cell.has("customers")).isFalse();
                assertThat(cell.path("revenue").isNull()).isTrue();
            } else {
                shown++;
                assertThat(cell.path("customers").asInt()).isGreaterThan(4);
                assertThat(cell.path("customers"))
                        .isEqualTo(exact.get(each.getKey()).path("customers"));
                assertThat(amount(cell, "revenue"))
                        .isEqualByComparingTo(three(amount(exact.get(each.getKey()), "revenue")));
            }
        }
        assertThat(shown).as("not all of it").isPositive();
        assertThat(cells.values().stream().filter(cell -> cell.has("withheld")).count())
                .isGreaterThan(3);
        assertThat(house.items(
                        "rita", "/api/tiers/migration/customers?fromDate=2013-03-31&toDate=2013-04-30&from=B&to=none"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tiers/pyramid?asOf=2013-04-29, month-ends-only, asOf",
        "/api/tiers/pyramid?asOf=2013-05-10, month-ends-only, asOf",
        "/api/tiers/pyramid?asOf=2013-05-31, month-ends-only, asOf",
        "/api/tiers/pyramid?accountManager=AM1, whole-house-only, accountManager",
        "/api/tiers/pyramid?accountManager=AM99, whole-house-only, accountManager",
        "/api/tiers/pyramid?asOf=2013-04-30&knownAt=2013-05-01, whole-house-only, knownAt",
        "/api/tiers/migration?from=2013-03-30&to=2013-04-30, month-ends-only, from",
        "/api/tiers/migration?from=2013-03-31&to=2013-05-09, month-ends-only, to",
    })
    void anything_else_is_refused_in_both_languages(String path, String code, String field) {
        HttpResponse<String> refused = house.get("rita", path);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        JsonNode problem = new JsonMapper().readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("detail").asString()).startsWith("You are shown no customers");
        HttpResponse<String> dutch = house.service.call(
                "GET", path, "", "Authorization", "Bearer " + house.token("rita"), "Accept-Language", "nl");
        assertThat(new JsonMapper().readTree(dutch.body()).path("detail").asString())
                .startsWith("U ziet geen klanten")
                .contains(field);
    }

    private static Map<String, JsonNode> cells(JsonNode matrix) {
        Map<String, JsonNode> cells = new HashMap<>();
        matrix.path("cells")
                .forEach(cell -> cells.put(
                        cell.path("from").asString() + ">" + cell.path("to").asString(), cell));
        return cells;
    }

    private static BigDecimal amount(JsonNode of, String member) {
        return new BigDecimal(of.path(member).path("amount").asString());
    }

    private static BigDecimal three(BigDecimal exact) {
        return exact.round(new MathContext(3, java.math.RoundingMode.HALF_EVEN));
    }
}
