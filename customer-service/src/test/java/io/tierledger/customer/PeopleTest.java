package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.people.Digest;
import io.tierledger.people.Directory;
import io.tierledger.rights.Role;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Persons and teams: kept as events without a name, told in one order, refused where they cannot be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHO = "adam.de.beheerder";
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer");
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name\nAM1,A\nAM2,B\n");
        assertThat(team("house", "{\"name\":\"Huis\"}").statusCode()).isEqualTo(201);
        assertThat(team("north", "{\"name\":\"Noord\",\"parent\":\"house\"}").statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_person_is_shown_with_name_and_accounts_and_no_name_stands_anywhere() {
        HttpResponse<String> made = person("anouk", """
                {"name":"Anouk Zeldzaam","email":"anouk@zeldzaam.example","roles":["sales-manager","account-manager"],
                 "team":"north","accountManagerId":"AM1",
                 "accounts":[{"issuer":"https://id.example","subject":"a.zeldzaam@id.example"}]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode shown = json("/api/people/anouk");
        assertThat(shown.path("name").asString("")).isEqualTo("Anouk Zeldzaam");
        assertThat(shown.path("email").asString("")).isEqualTo("anouk@zeldzaam.example");
        assertThat(shown.path("roles").toString()).isEqualTo("[\"account-manager\",\"sales-manager\"]");
        assertThat(shown.at("/accounts/0/subject").asString("")).isEqualTo("a.zeldzaam@id.example");

        ServiceUnderTest.await("it is told", () -> !told("anouk").isEmpty());
        JsonNode message = told("anouk").getFirst().json();
        assertThat(message.path("actor").asString("")).isEqualTo("person:" + WHO);
        assertThat(message.at("/accounts/0").asString(""))
                .isEqualTo(Digest.ofAccount("https://id.example", "a.zeldzaam@id.example"));
        assertThat(Planted.places(service, "Zeldzaam", "zeldzaam.example", "a.zeldzaam"))
                .isEmpty();
        assertThat(service.get("/api/people").body()).contains("Anouk Zeldzaam").doesNotContain("a.zeldzaam@");
    }

    @Test
    void without_its_key_a_person_has_no_name_and_keeps_its_roles() {
        assertThat(person("erik", "{\"name\":\"Erik\",\"roles\":[\"auditor\"]}").statusCode())
                .isEqualTo(201);
        new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")))
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where kind = 'person' and"
                                + " subject = 'erik'");
        service.restart();

        JsonNode shown = json("/api/people/erik");
        assertThat(shown.path("name").isNull()).isTrue();
        assertThat(shown.path("sealed").asString("")).isEqualTo("erased");
        assertThat(shown.path("roles").toString()).isEqualTo("[\"auditor\"]");
        assertRefused(
                person("erik", "{\"name\":\"Erik\"}", "If-Match", etag("people/erik")), 409, "already-erased", "");
    }

    @Test
    void a_restart_keeps_people_and_teams_and_the_directory_has_them() {
        assertThat(person("bram", "{\"name\":\"Bram\",\"roles\":[\"back-office\"],\"team\":\"north\"}")
                        .statusCode())
                .isEqualTo(201);
        String before = service.get("/api/people/bram").body();
        String teams = service.get("/api/teams").body();
        service.restart();

        assertThat(service.get("/api/people/bram").body()).isEqualTo(before);
        assertThat(service.get("/api/teams").body()).isEqualTo(teams);
        Directory directory = service.bean(Directory.class);
        assertThat(directory.now().rolesOf("bram")).containsExactly(Role.BACK_OFFICE);
        assertThat(directory
                        .caller("bram", Set.of(), null, LocalDate.parse("2026-12-01"))
                        .teams())
                .containsExactly("north");
    }

    @Test
    void who_overwrites_has_read_and_the_same_again_changes_nothing() {
        String same = "{\"name\":\"Carla\",\"email\":\"c@x.example\",\"roles\":[\"reader\"]}";
        assertRefused(person("carla", same, "If-Match", "\"3\""), 412, "stale-version", "");
        assertThat(person("carla", same).statusCode()).isEqualTo(201);
        String read = etag("people/carla");
        assertRefused(person("carla", same), 428, "if-match-needed", "");
        HttpResponse<String> again = person("carla", same, "If-Match", read);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains(read);
        HttpResponse<String> renamed = person("carla", same.replace("Carla", "Carla B."), "If-Match", read);
        assertThat(renamed.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(read);
        assertRefused(person("carla", same, "If-Match", read), 412, "stale-version", "");

        HttpResponse<String> team =
                team("north", "{\"name\":\"Noord\",\"parent\":\"house\"}", "If-Match", etag("teams/north"));
        assertThat(team.headers().firstValue("ETag")).contains(etag("teams/north"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        assertRefused(person("an@example.org", "{\"name\":\"A\"}"), 422, "person-id", "personId");
        assertRefused(person("dora", "{\"roles\":[\"reader\"]}"), 422, "missing", "name");
        assertRefused(person("dora", "{\"name\":\"D\",\"roles\":[\"king\"]}"), 422, "role", "roles");
        assertRefused(person("dora", "{\"name\":\"D\",\"team\":\"nowhere\"}"), 422, "unknown-team", "team");
        assertRefused(
                person("dora", "{\"name\":\"D\",\"accountManagerId\":\"AM9\"}"),
                422,
                "unknown-account-manager",
                "accountManagerId");
        assertThat(person("dirk", """
                {"name":"Dirk","accountManagerId":"AM2","accounts":[{"issuer":"https://id.example","subject":"d"}]}""").statusCode()).isEqualTo(201);
        assertRefused(
                person("dora", "{\"name\":\"D\",\"accountManagerId\":\"AM2\"}"),
                422,
                "account-manager-taken",
                "accountManagerId");
        assertRefused(
                person("dora", "{\"name\":\"D\",\"accounts\":[{\"issuer\":\"https://id.example\",\"subject\":\"d\"}]}"),
                422,
                "account-taken",
                "accounts");
        assertThat(service.get("/api/people/dora").statusCode()).isEqualTo(404);
    }

    @Test
    void the_last_administrator_does_not_take_the_role_from_himself() {
        String first = "Bearer " + service.issuer().ofEveryRole("first");
        String administrator = "{\"name\":\"F\",\"roles\":[\"administrator\"]}";
        String noMore = "{\"name\":\"F\",\"roles\":[\"reader\"]}";
        assertThat(as(first, "first", administrator).statusCode()).isEqualTo(201);
        assertRefused(as(first, "first", noMore, "If-Match", "*"), 422, "last-administrator", "roles");
        assertThat(as(first, "first", administrator.replace("\"F\"", "\"G\""), "If-Match", "*")
                        .statusCode())
                .as("who stays one changes the rest")
                .isEqualTo(200);
        assertThat(as(first, "second", administrator).statusCode()).isEqualTo(201);
        assertThat(as(first, "first", noMore, "If-Match", "*").statusCode())
                .as("there is another")
                .isEqualTo(200);
        assertThat(as(first, "second", noMore, "If-Match", "*").statusCode())
                .as("by another, who answers for it")
                .isEqualTo(200);
    }

    private HttpResponse<String> as(String token, String id, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", token));
        return service.call("PUT", "/api/people/" + id, body, all.toArray(String[]::new));
    }

    @Test
    void teams_are_a_tree_with_one_top() {
        assertThat(team("tree", "{\"name\":\"T\",\"parent\":\"house\"}").statusCode())
                .isEqualTo(201);
        assertThat(team("branch", "{\"name\":\"B\",\"parent\":\"tree\"}").statusCode())
                .isEqualTo(201);
        assertRefused(
                team("tree", "{\"name\":\"T\",\"parent\":\"branch\"}", "If-Match", etag("teams/tree")),
                422,
                "team-circle",
                "parent");
        assertRefused(team("other", "{\"name\":\"O\"}"), 422, "top-team", "parent");
        assertRefused(team("other", "{\"name\":\"O\",\"parent\":\"none\"}"), 422, "unknown-team", "parent");
        assertRefused(team("self", "{\"name\":\"S\",\"parent\":\"self\"}"), 422, "team-circle", "parent");
        assertRefused(
                team("other", "{\"name\":\"O\",\"parent\":\"house\",\"lead\":\"nobody\"}"),
                422,
                "unknown-person",
                "lead");
    }

    /** Each alone is right, and both together would close a circle: whoever comes second is decided on what the first has stored. */
    @Test
    void two_who_write_at_once_close_no_circle() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                String one = "one" + round;
                String two = "two" + round;
                team(one, "{\"name\":\"1\",\"parent\":\"house\"}");
                team(two, "{\"name\":\"2\",\"parent\":\"house\"}");
                List<Callable<HttpResponse<String>>> writes = List.of(
                        () -> team(
                                one, "{\"name\":\"1\",\"parent\":\"" + two + "\"}", "If-Match", etag("teams/" + one)),
                        () -> team(
                                two, "{\"name\":\"2\",\"parent\":\"" + one + "\"}", "If-Match", etag("teams/" + two)));
                List<Integer> answers = new ArrayList<>();
                for (Future<HttpResponse<String>> answer : both.invokeAll(writes)) {
                    answers.add(answer.get().statusCode());
                }
                assertThat(answers).as("round %d", round).containsExactlyInAnyOrder(200, 422);
            }
        }
    }

    @Test
    void lists_come_in_pages_by_id() {
        for (String id : List.of("page-1", "page-2", "page-3")) {
            assertThat(person(id, "{\"name\":\"" + id + "\"}").statusCode()).isEqualTo(201);
        }
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("/api/people?limit=2" + cursor);
            page.path("items").forEach(item -> ids.add(item.path("personId").asString()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("page-1", "page-2", "page-3");
    }

    private HttpResponse<String> person(String id, String body, String... headers) {
        return write("/api/people/" + id, body, headers);
    }

    private HttpResponse<String> team(String id, String body, String... headers) {
        return write("/api/teams/" + id, body, headers);
    }

    private HttpResponse<String> write(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Tierledger-User", WHO));
        return service.call("PUT", path, body, all.toArray(String[]::new));
    }

    private String etag(String path) {
        return service.get("/api/" + path).headers().firstValue("ETag").orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString("")).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).path("field").asString("")).isEqualTo(field);
    }

    private JsonNode json(String path) {
        return JSON.readTree(service.get(path).body());
    }

    private List<PublishedMessage> told(String key) {
        return PublishedMessage.all(service.stores().kafka(), Topics.PEOPLE, Topics.partitions(Topics.PEOPLE)).stream()
                .filter(message -> message.key().equals(key))
                .toList();
    }
}
