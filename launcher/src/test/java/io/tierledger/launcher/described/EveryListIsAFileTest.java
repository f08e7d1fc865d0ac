package io.tierledger.launcher.described;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every list that the services describe, on the demonstration: the file has what the pages have, all of it and nothing else. */
class EveryListIsAFileTest {
    private static final String METHOD = "value-potential";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String THE_LOG = "/api/audit/access";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, String> NEEDED = Map.of(
            "/api/tiers/customers", "ids=K1",
            "/api/activities", "from=2026-01-01&to=2026-12-31",
            "/api/tiers/migration/customers",
                    "method=" + METHOD + "&from=B&to=A&fromDate=2025-12-31&toDate=2026-06-30");

    private static @TempDir Path data;
    private static RunningTierledger running;
    private static TierledgerClient client;

    @BeforeAll
    static void start() throws Exception {
        List<String> words = List.of("--port=0", "--data=" + data);
        running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
        client = new TierledgerClient(
                running.address(), Credentials.ofEveryRole(running.stores().directory()));
    }

    @AfterAll
    static void stop() {
        client.close();
        running.close();
    }

    @Test
    void a_file_has_every_row_and_every_word_of_the_pages() {
        Map<String, Integer> rows = new TreeMap<>();
        for (String pattern : lists()) {
            if (pattern.equals(THE_LOG)) {
                continue; // has a row more each time it is read
            }
            String path = path(pattern);
            Answer json = get(path, "application/json");
            assertThat(json.status()).as("%s: %s", path, json.body()).isIn(200, 404);
            if (json.status() == 200) {
                List<JsonNode> items = items(path);
                List<NamedCsvRecord> file = csv(path);
                assertThat(file).as(path).hasSameSizeAs(items);
                for (int i = 0; i < items.size(); i++) {
                    assertSame(path, items.get(i), file.get(i));
                }
                rows.put(pattern, items.size());
            }
        }
        System.out.println("lists as files: " + rows);
        assertThat(rows.entrySet().stream().filter(list -> list.getValue() > 0))
                .as("%s", rows)
                .hasSizeGreaterThan(14);
        assertThat(rows.values()).as("more than a page").anyMatch(many -> many > 500);
    }

    @Test
    void a_file_that_cannot_be_is_refused_as_its_list_is_and_who_took_one_away_stands_in_the_log() {
        Answer unknown = get("/api/customers?tier=Z&method=" + METHOD, "text/csv");
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(get("/api/customers?nonsense=1", XLSX).status()).isEqualTo(400);
        try (TierledgerClient nobody = new TierledgerClient(running.address(), Credentials.NONE)) {
            assertThat(nobody.call(
                                    "GET",
                                    "/api/customers",
                                    Map.of("Accept", "text/csv"),
                                    BodyPublishers.noBody(),
                                    LIMIT)
                            .status())
                    .isEqualTo(401);
        }
        Answer workbook = get("/api/customers?status=active&search=bouw", XLSX);
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.header("Content-Disposition")).isEqualTo("attachment; filename=\"customers.xlsx\"");
        assertThat(workbook.body()).startsWith("PK");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get(THE_LOG + "?limit=20", "application/json")
                                .json()
                                .path("items")
                                .valueStream())
                        .anySatisfy(row -> {
                            assertThat(row.path("act").asString()).isEqualTo("export");
                            assertThat(row.path("route").asString()).isEqualTo("GET /api/customers");
                            assertThat(row.path("selection").asString()).isEqualTo("status=active");
                        }));
    }

    private static List<String> lists() {
        List<String> lists = new ArrayList<>();
        for (String service : List.of("customer", "scoring", "tier", "engagement")) {
            client.get("/openapi/" + service).path("paths").properties().forEach(path -> {
                JsonNode content = path.getValue().at("/get/responses/200/content");
                if (path.getKey().startsWith("/api/") && content.has(XLSX)) {
                    assertThat(content.has("text/csv")).isTrue();
                    lists.add(path.getKey());
                }
            });
        }
        assertThat(lists).hasSizeGreaterThan(20);
        return lists;
    }

    /** With what is there in the demonstration. */
    private static String path(String pattern) {
        StringBuilder path = new StringBuilder();
        Matcher variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            variable.appendReplacement(
                    path,
                    pattern.startsWith("/api/methods")
                            ? METHOD
                            : variable.group(1).equals("currency") ? "USD" : customer());
        }
        variable.appendTail(path);
        String needed = NEEDED.get(pattern);
        return needed == null ? path.toString() : path + "?" + needed.replace("K1", customer());
    }

    /** Whose tier has changed, so that there is something to tell. */
    private static String customer() {
        return client.get("/api/tiers/changes?limit=1&direction=PROMOTION&method=" + METHOD)
                .at("/items/0/customerId")
                .asString();
    }

    private static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        Answer page = get(path, "application/json");
        while (true) {
            page.json().path("items").forEach(items::add);
            JsonNode next = page.json().path("next");
            if (!next.isString()) {
                return items;
            }
            page = get(path + (path.contains("?") ? "&" : "?") + "cursor=" + next.asString(), "application/json");
        }
    }

    private static List<NamedCsvRecord> csv(String path) {
        Answer file = get(path, "text/csv");
        assertThat(file.status()).as("%s: %s", path, file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file.body())) {
            return reader.stream().toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static void assertSame(String path, JsonNode item, NamedCsvRecord row) {
        Map<String, String> expected = new TreeMap<>();
        flatten("", item, new TreeSet<>(row.getHeader()), expected);
        Map<String, String> actual = new TreeMap<>();
        row.getFieldsAsMap().forEach((heading, text) -> {
            if (!text.isEmpty()) {
                actual.put(heading, text.startsWith("'") ? text.substring(1) : text);
            }
        });
        assertThat(actual).as("%s: %s", path, item).isEqualTo(expected);
    }

    /** Every word of an item under its heading; what has none shows as missing. */
    private static void flatten(String at, JsonNode node, TreeSet<String> headings, Map<String, String> to) {
        if (node.isNull()) {
            return;
        }
        boolean isInParts = node.isObject() && !headings.contains(at);
        if (isInParts) {
            node.properties()
                    .forEach(each -> flatten(
                            at.isEmpty() ? each.getKey() : at + "." + each.getKey(), each.getValue(), headings, to));
            return;
        }
        String text = node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)
                ? String.join(", ", node.valueStream().map(JsonNode::asString).toList())
                : node.isValueNode() ? node.asString() : node.toString();
        if (!text.isEmpty()) {
            to.put(at.isEmpty() ? "value" : at, text.startsWith("'") ? text.substring(1) : text);
        }
    }

    private static Answer get(String path, String accept) {
        return client.call("GET", path, Map.of("Accept", accept), BodyPublishers.noBody(), LIMIT);
    }
}
