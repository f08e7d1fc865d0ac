package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.Topics;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.customers.Profile;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and extra columns of customers stand sealed in the event that gave them, and are sought, sorted and shown all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedNamesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Bakkerij Gerritsen en Dochter";
    private static final String FACT = "diabetes, zegt haar broer";
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> hearing = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
        }
    };
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer");
        hearing.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        hearing.start();
        root().addAppender(hearing);
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name\nAM1,Een\nAM2,Twee\n");
    }

    @AfterAll
    void stop() {
        root().detachAppender(hearing);
        service.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void a_name_and_an_extra_column_are_shown_and_stand_nowhere_in_clear() {
        Level before = root().getLevel();
        root().setLevel(Level.INFO);
        put("P1", named(NAME, FACT));
        csv("customer_id,name,x-note\nP2," + NAME + ",\"" + FACT + "\"\nP3,,\n");
        listed("P2");
        patch("P1", 0, "{\"territory\":\"Noord\"}");
        patch("P1", 1, "{\"name\":\"" + NAME + " II\"}");
        ServiceUnderTest.await(
                "all is published", () -> messages("customer.changed.v2", "P1").size() == 2);
        assertThat(service.call("PUT", "/api/customers/P4", "{\"name\":\"" + NAME + "\",\"parentId\":\"P4\"}")
                        .statusCode())
                .isEqualTo(422);
        root().setLevel(before);

        for (String id : List.of("P1", "P2")) {
            JsonNode page = page(id);
            assertThat(page.path("name").asString()).startsWith(NAME);
            assertThat(page.at("/facts/x-note").asString()).isEqualTo(FACT);
            assertThat(page.has("sealed")).isFalse();
            assertThat(ids("search=gerritsen%20en")).contains(id);
        }
        assertThat(names("P1", "P2", "P3")).isEqualTo(Map.of("P1", NAME + " II", "P2", NAME));
        assertThat(Planted.places(service, NAME, FACT)).isEmpty();
        assertThat(said).noneMatch(line -> line.contains(NAME) || line.contains(FACT));
    }

    @Test
    void what_is_published_holds_the_part_where_something_personal_changed_and_there_alone() {
        put("W1", named("Wit", "w"));
        patch("W1", 0, "{\"territory\":\"Zuid\"}");
        patch("W1", 1, "{\"facts\":{\"x-note\":null}}");
        patch("W1", 2, "{\"name\":null}");
        put("W2", "{}");
        ServiceUnderTest.await(
                "all is published",
                () -> messages("customer.changed.v2", "W1").size() == 3
                        && !messages("customer.registered.v2", "W2").isEmpty());
        JsonNode registered =
                messages("customer.registered.v2", "W1").getFirst().json();
        assertThat(registered.at("/sealed/x").asString()).isNotBlank();
        assertThat(registered.has("facts")).isFalse();
        assertThat(messages("customer.changed.v2", "W1").stream()
                        .map(message -> message.json().path("sealed").isNull()))
                .containsExactly(true, false, false);
        assertThat(messages("customer.registered.v2", "W2")
                        .getFirst()
                        .json()
                        .path("sealed")
                        .isNull())
                .isTrue();
        assertThat(page("W1").path("name").isNull()).isTrue();
        assertThat(page("W1").path("facts").isEmpty()).isTrue();
        assertThat(opened(stored("W1").getFirst()).path("members"))
                .isEqualTo(JSON.readTree("{\"name\":\"Wit\",\"x-note\":\"w\"}"));
        assertThat(opened(stored("W1").get(3)).path("members").isEmpty()).isTrue();
    }

    @Test
    void the_same_again_changes_nothing() {
        put("S1", named("Sam", "s"));
        HttpResponse<String> again = service.call("PUT", "/api/customers/S1", named("Sam", "s"), "If-Match", "\"0\"");
        assertThat(again.headers().firstValue("ETag")).contains("\"0\"");
        JsonNode file = csv("customer_id,name,x-note\nS1,Sam,s\n");
        assertThat(file.path("duplicate").asInt()).as("%s", file).isEqualTo(1);
        assertThat(stored("S1")).hasSize(1);
    }

    @Test
    void who_is_named_twice_in_a_file_ends_as_the_last_row_says_also_when_the_first_is_refused() {
        JsonNode file = csv("customer_id,name,parent_id,x-note\nT1,Eerst,,a\nT1,Toen,,\nT2,Fout,T2,\nT2,Goed,,b\n");
        assertThat(file.path("accepted").asInt()).as("%s", file).isEqualTo(3);
        assertThat(file.path("rejected").asInt()).isEqualTo(1);
        assertThat(page("T1").path("name").asString()).isEqualTo("Toen");
        assertThat(page("T1").path("facts").isEmpty()).isTrue();
        assertThat(page("T2").path("name").asString()).isEqualTo("Goed");
        assertThat(page("T2").at("/facts/x-note").asString()).isEqualTo("b");
        assertThat(names("T1", "T2")).isEqualTo(Map.of("T1", "Toen", "T2", "Goed"));
    }

    @Test
    void what_a_row_says_that_is_refused_does_not_stay_for_the_next() {
        HttpResponse<String> file = Sending.send(
                service,
                "/api/imports/customers",
                "application/x-ndjson",
                "{\"customer_id\":\"T3\",\"name\":\"Fout\",\"parent_id\":\"T3\",\"x-note\":\"weg\"}\n"
                        + "{\"customer_id\":\"T3\",\"name\":\"Goed\"}\n");
        assertThat(JSON.readTree(file.body()).path("accepted").asInt())
                .as(file.body())
                .isEqualTo(1);
        assertThat(page("T3").path("name").asString()).isEqualTo("Goed");
        assertThat(page("T3").path("facts").isEmpty()).isTrue();
    }

    @Test
    void the_part_of_another_customer_does_not_open() {
        put("A1", named("Vreemd", "v"));
        put("A2", "{}");
        Profile profile = ((CustomerRegistered) stored("A1").getFirst().event()).profile();
        Sealed part = profile.sealed();
        assertThat(part).isNotNull();
        store("A2", new CustomerChanged("A2", Profile.EMPTY.withTexts(part), null));
        listed("A2");

        JsonNode page = page("A2");
        assertThat(page.path("sealed").asString()).isEqualTo("unavailable");
        assertThat(page.path("name").isNull()).isTrue();
        assertThat(page.path("facts").isNull()).isTrue();
        assertThat(ids("search=vreemd")).containsExactly("A1");
        assertThat(names("A1", "A2")).containsOnlyKeys("A1");
        assertThat(opened(stored("A2").getLast()).path("sealed").asString()).isEqualTo("unavailable");
    }

    @Test
    void what_was_stored_in_clear_is_read_and_told_to_nobody_until_something_else_is_sealed() {
        put("O1", "{}");
        storedInClear("O1", "Oude Naam", Map.of("x-note", "oud"));
        assertThat(page("O1").path("name").asString()).isEqualTo("Oude Naam");
        assertThat(page("O1").at("/facts/x-note").asString()).isEqualTo("oud");
        assertThat(ids("search=oude%20n")).containsExactly("O1");
        assertThat(names("O1")).isEqualTo(Map.of("O1", "Oude Naam"));
        ServiceUnderTest.await(
                "it is published", () -> !messages("customer.changed.v2", "O1").isEmpty());
        assertThat(messages("customer.changed.v2", "O1")
                        .getFirst()
                        .json()
                        .path("sealed")
                        .isNull())
                .isTrue();

        patch("O1", 1, "{\"territory\":\"Oost\"}");
        assertThat(csv("customer_id,name,x-note\nO1,Oude Naam,oud\n")
                        .path("duplicate")
                        .asInt())
                .as("the same words")
                .isEqualTo(1);
        assertThat(page("O1").path("name").asString()).isEqualTo("Oude Naam");

        patch("O1", 2, "{\"name\":\"Nieuwe Naam\"}");
        assertThat(page("O1").path("name").asString()).isEqualTo("Nieuwe Naam");
        assertThat(page("O1").at("/facts/x-note").asString()).as("goes along").isEqualTo("oud");
        assertThat(ids("search=oude%20n")).isEmpty();
        assertThat(Planted.places(service, "Nieuwe Naam", "Oude Naam"))
                .as("the name beside the store is gone")
                .isEmpty();
        service.restart();
        assertThat(names("O1")).isEqualTo(Map.of("O1", "Nieuwe Naam"));
    }

    @Test
    void search_order_and_pages_by_name_are_as_they_were_of_old_events_and_new_also_after_a_restart() {
        List<String> called = List.of("zoë", "Ab", "ab", "aB 2", "Ça va", "100%", "a_b", "Ab", "Émile", "zz");
        Map<String, Known> all = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            String id = "q" + (i % 2 == 0 ? "" : "Q") + (i * 7 % 60);
            String name = i % 6 == 5 ? null : called.get(i % called.size());
            String manager = i % 3 == 0 ? "AM1" : "AM2";
            put(id, "{\"accountManagerId\":\"%s\",\"territory\":\"qq\"}".formatted(manager));
            if (name != null && i % 2 == 0) {
                storedInClear(id, name, Map.of());
            } else if (name != null) {
                patch(id, 0, "{\"name\":\"" + name + "\"}");
            }
            all.put(id, new Known(id, name, manager));
        }
        put("qlast", "{}");
        listed("qlast");
        assertListed(all);
        service.restart();
        listed("qlast");
        assertListed(all);
    }

    private record Known(String id, @Nullable String name, String manager) {
        private String folded() {
            return String.valueOf(name).toLowerCase(Locale.ROOT);
        }

        private boolean isAbout(String words) {
            return name != null && folded().contains(words)
                    || id.toLowerCase(Locale.ROOT).startsWith(words);
        }
    }

    private void assertListed(Map<String, Known> all) {
        Comparator<Known> byName = Comparator.comparing(Known::folded).thenComparing(Known::id);
        Map<String, Comparator<Known>> sorts =
                Map.of("id", Comparator.comparing(Known::id), "name", byName, "-name", byName.reversed());
        for (String manager : List.of("AM1", "AM2")) {
            sorts.forEach((sort, order) -> {
                List<Known> named = all.values().stream()
                        .filter(one -> one.manager().equals(manager))
                        .toList();
                for (String words : List.of("", "ab", "q", "q1", "a_", "%", "ça", "é")) {
                    List<String> wanted = new ArrayList<>();
                    List<Known> about =
                            named.stream().filter(one -> one.isAbout(words)).toList();
                    boolean byId = sort.equals("id");
                    about.stream()
                            .filter(one -> byId || one.name() != null)
                            .sorted(order)
                            .forEach(one -> wanted.add(one.id()));
                    about.stream()
                            .filter(one -> !byId && one.name() == null)
                            .sorted(Comparator.comparing(Known::id))
                            .forEach(one -> wanted.add(one.id()));
                    String query = "accountManager=" + manager + "&sort=" + sort
                            + (words.isEmpty()
                                    ? ""
                                    : "&search="
                                            + java.net.URLEncoder.encode(
                                                    words, java.nio.charset.StandardCharsets.UTF_8));
                    assertThat(ids(query + "&limit=3").stream()
                                    .filter(all::containsKey)
                                    .toList())
                            .as(query)
                            .isEqualTo(wanted);
                }
            });
        }
    }

    @Test
    void of_who_was_erased_nothing_is_shown_nor_taken_and_the_others_of_a_file_are() {
        put("E1", named("Erna", "e"));
        put("E2", named("Els", "e"));
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'E1'");
        service.restart();

        JsonNode page = page("E1");
        assertThat(page.path("sealed").asString()).isEqualTo("erased");
        assertThat(page.path("name").isNull()).isTrue();
        assertThat(page.path("facts").isNull()).isTrue();
        assertThat(names("E1", "E2")).isEqualTo(Map.of("E2", "Els"));
        HttpResponse<String> put = service.call("PUT", "/api/customers/E1", "{\"name\":\"Erna\"}", "If-Match", "\"1\"");
        assertThat(put.statusCode()).isEqualTo(409);
        assertThat(put.body()).contains("already-erased");
        JsonNode file = csv("customer_id,name\nE1,Erna\nE2,Elsbeth\n");
        assertThat(file.path("accepted").asInt()).as("%s", file).isEqualTo(1);
        assertThat(file.path("rejected").asInt()).isEqualTo(1);
        assertThat(service.get("/api/imports/" + file.path("id").asString() + "/errors")
                        .body())
                .contains("erased");
        HttpResponse<String> patched =
                service.call("PATCH", "/api/customers/E1", "{\"territory\":\"West\"}", "If-Match", "\"1\"");
        assertThat(patched.statusCode())
                .as("neither by a name nor by anything else")
                .isEqualTo(409);
        assertThat(patched.body()).contains("already-erased");
        assertThat(names("E1", "E2")).isEqualTo(Map.of("E2", "Elsbeth"));
    }

    @Test
    void while_keys_are_away_names_are_ids_nobody_new_comes_and_orders_go_on() {
        put("U1", named("Ursula", "u"));
        keys().execute("alter table subject_key rename to elsewhere");
        try {
            service.restart();
            listed("U1");
            JsonNode page = page("U1");
            assertThat(page.path("sealed").asString()).isEqualTo("unavailable");
            assertThat(page.path("name").isNull()).isTrue();
            assertThat(page.path("facts").isNull()).isTrue();
            assertThat(names("U1")).isEmpty();
            assertThat(ids("sort=name")).as("by its id, without a name").contains("U1");
            HttpResponse<String> fresh = service.call("PUT", "/api/customers/U2", "{\"name\":\"Uwe\"}");
            assertThat(fresh.statusCode()).isEqualTo(503);
            assertThat(fresh.body()).contains("keys-away");
            assertThat(service.call(
                                    "POST",
                                    "/api/orders",
                                    "{\"orderId\":\"OU1\",\"customerId\":\"U1\",\"placedOn\":\"2026-11-01\","
                                            + "\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}")
                            .statusCode())
                    .isEqualTo(201);
        } finally {
            keys().execute("alter table elsewhere rename to subject_key");
        }
        ServiceUnderTest.await("they are back", () -> names("U1").containsValue("Ursula"));
        assertThat(page("U1").path("name").asString()).isEqualTo("Ursula");
    }

    private static String named(String name, String fact) {
        return "{\"name\":\"" + name + "\",\"facts\":{\"x-note\":\"" + fact + "\"}}";
    }

    private void put(String id, String body) {
        HttpResponse<String> answer = service.call("PUT", "/api/customers/" + id, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void patch(String id, int version, String body) {
        HttpResponse<String> answer =
                service.call("PATCH", "/api/customers/" + id, body, "If-Match", "\"" + version + "\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What became of a file. */
    private JsonNode csv(String file) {
        return JSON.readTree(
                Sending.csv(service, "/api/imports/customers", file).body());
    }

    private JsonNode page(String id) {
        return JSON.readTree(service.get("/api/customers/" + id).body());
    }

    private void listed(String id) {
        ServiceUnderTest.await("it is listed", () -> ids("search=" + id).contains(id));
    }

    /** Of all pages of a list, in their order. */
    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page =
                    JSON.readTree(service.get("/api/customers?" + query + next).body());
            page.path("items").forEach(item -> ids.add(item.path("customerId").asString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
        }
        return ids;
    }

    private Map<String, String> names(String... ids) {
        Map<String, String> names = new TreeMap<>();
        JSON.readTree(service.call("POST", "/internal/names", JSON.writeValueAsString(Map.of("ids", List.of(ids))))
                        .body())
                .path("names")
                .properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().asString()));
        return names;
    }

    /** As a service of the version before stored it. */
    private void storedInClear(String id, String name, Map<String, String> facts) {
        Profile profile =
                new Profile(CustomerKind.ORGANISATION, null, null, null, null, null, "0f".repeat(32), facts, null);
        service.bean(Appender.class).write((transaction, budget) -> {
            transaction.jdbc().update("insert into customer_name values (?, ?, ?)", id, name, new byte[16]);
            return transaction.append(new NewEvent(Customer.stream(id), new CustomerChanged(id, profile, null)));
        });
    }

    private void store(String id, Object event) {
        service.bean(Appender.class)
                .write((transaction, budget) -> transaction.append(new NewEvent(Customer.stream(id), event)));
    }

    private List<StoredEvent> stored(String id) {
        return service.events().stream(Customer.stream(id));
    }

    private JsonNode opened(StoredEvent stored) {
        String ref = "customer/" + stored.position();
        return JSON.readTree(service.call("POST", "/internal/texts", "{\"refs\":[\"" + ref + "\"]}")
                        .body())
                .path("texts")
                .path(ref);
    }

    private List<PublishedMessage> messages(String type, String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.CUSTOMERS, Topics.PARTITIONS).stream()
                .filter(message ->
                        message.type().endsWith(type) && message.key().equals(customer))
                .toList();
    }

    private JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")));
    }
}
