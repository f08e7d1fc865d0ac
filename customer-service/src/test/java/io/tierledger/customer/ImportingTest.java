package io.tierledger.customer;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportingTest {
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = SharedService.get();
        send("account-managers", "account_manager_id,name\nAM1,Eerste\n");
        send(
                "customers",
                "customer_id,name,account_manager_id,employees\nI1,Jansen & Zn,AM1,12\nI2,=cmd,,\nI3,Derde,AM1,\n");
    }

    private HttpResponse<String> send(String kind, String csv, String... headers) {
        String[] all = new String[headers.length];
        System.arraycopy(headers, 0, all, 0, headers.length);
        return Sending.csv(service, "/api/imports/" + kind, csv, all);
    }

    private List<OrderPlaced> placed(String prefix) {
        return service.allEvents().stream()
                .map(StoredEvent::event)
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .filter(o -> o.orderId().startsWith(prefix))
                .toList();
    }

    @Test
    void stores_every_row_and_lets_the_days_between_pass() {
        HttpResponse<String> answer = send("orders", """
                order_id,customer_id,placed_on,amount,currency
                A1,I1,2014-03-01,100.50,EUR
                A2,I1,2014-03-04,20,EUR
                A3,I2,2014-03-02,7.25,EUR
                """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/api/imports/");
        assertThat(answer.body()).contains("\"received\":3", "\"accepted\":3", "\"late\":0", "\"state\":\"STORED\"");
        assertThat(placed("A")).extracting(OrderPlaced::reporting).containsExactly(10050L, 725L, 2000L);
        assertThat(service.allEvents().stream().map(StoredEvent::event).filter(ClockEvent.DayPassed.class::isInstance))
                .contains(new ClockEvent.DayPassed(LocalDate.of(2014, 3, 1)));
        assertThat(service.get("/api/clock").body()).contains("\"mode\":\"follow-orders\"", "\"businessDate\":\"20");
        assertThat(send("orders", "order_id,customer_id,placed_on,amount\nA4,I1,2014-03-01,1\n")
                        .body())
                .contains("\"accepted\":1", "\"late\":1");
    }

    @Test
    void the_same_file_again_brings_nothing_but_duplicates() {
        String file = "order_id,customer_id,placed_on,amount\nB1,I1,2014-03-01,1\nB2,I3,2014-03-01,2\n";
        send("orders", file);
        HttpResponse<String> again = send("orders", file);
        assertThat(again.body()).contains("\"received\":2", "\"accepted\":0", "\"duplicate\":2");
        assertThat(placed("B")).hasSize(2);
    }

    @Test
    void a_bad_line_is_reported_and_the_rest_is_taken() {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = send("orders", """
                Ordernummer;Klantnummer;Orderdatum;Bedrag;Valuta;Onbekend
                C1;I1;01-03-2014;1.234,56;EUR;x
                C2;I1;30-02-2014;5;EUR;x
                C3;NIEMAND;01-03-2014;5;EUR;x
                C4;I1;01-03-2099;5;EUR;x
                C5;I1;01-03-2014;-5;EUR;x
                C6;I1;01-03-2014;5,555;EUR;x
                C7;I1;01-03-2014;5;USD;x
                """, "Import-Id", id, "locale", "nl");
        assertThat(answer.body()).contains("\"received\":7", "\"accepted\":1", "\"rejected\":5", "\"quarantined\":1");
        assertThat(placed("C")).extracting(OrderPlaced::amount).containsExactly(123456L);
        assertThat(service.call("GET", "/api/imports/" + id + "/errors", "", "Accept", "application/json")
                        .body())
                .as("each error by its line, field and code, for programs that show them")
                .contains("\"items\":[{\"line\":");
        String errors = service.get("/api/imports/" + id + "/errors").body();
        assertThat(errors)
                .startsWith("line,field,code,message")
                .contains("3,placed_on,date,", "4,customer_id,unknown-customer", "5,placed_on,dated-in-the-future")
                .contains("6,amount,negative", "7,amount,decimals", "8,rate,no-rate");
    }

    @Test
    void of_many_rows_that_were_left_out_it_is_said_that_the_first_are_listed() {
        String file = "order_id,customer_id,placed_on,amount\n"
                + IntStream.range(0, 1_001)
                        .mapToObj(i -> "Z" + i + ",NOBODY,2014-03-01,1\n")
                        .collect(Collectors.joining());
        String id = UUID.randomUUID().toString();
        assertThat(send("orders", file, "Import-Id", id).body())
                .contains("\"rejected\":1001", "Of 1001 rows that were left out the first 1000 are listed.");
        assertThat(service.call("GET", "/api/imports/" + id, "", "Accept-Language", "nl")
                        .body())
                .contains("Van 1001 rijen die zijn weggelaten staan de eerste 1000 in de lijst.");
        assertThat(service.get("/api/imports/" + id + "/errors").body().lines()).hasSize(1_001);
    }

    @Test
    void another_content_under_a_known_id_is_a_conflict() {
        send("orders", "order_id,customer_id,placed_on,amount\nD1,I1,2014-03-01,1\n");
        HttpResponse<String> other = send("orders", "order_id,customer_id,placed_on,amount\nD1,I1,2014-03-01,2\n");
        assertThat(other.body()).contains("\"rejected\":1", "\"accepted\":0");
    }

    @Test
    void settles_when_all_stages_have_said_so() {
        HttpResponse<String> answer = send("orders", "order_id,customer_id,placed_on,amount\nE1,I1,2014-03-01,1\n");
        String location = answer.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        service.publish(Topics.SCORES, "", new ImportSettled(id, "scored", List.of()));
        service.publish(Topics.TIERS, "", new ImportSettled(id, "tiered", List.of("I2")));
        await("tiered", () -> service.get(location).body().contains("\"tiered\":\"20"));
        assertThat(service.get(location).body()).contains("\"state\":\"STORED\"");
        service.publish(Topics.ENGAGEMENT, "", new ImportSettled(id, "planned", List.of()));
        await("settled", () -> service.get(location).body().contains("\"state\":\"SETTLED\""));
        assertThat(service.get(location + "/progress").body()).contains("event:progress", "SETTLED");
    }

    @Test
    void a_look_stores_nothing() {
        HttpResponse<String> look = Sending.csv(
                service,
                "/api/imports/orders?preview=true",
                "order_id,klant,datum,bedrag,rest\nF1,I1,2014-03-01,1,2\n");
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("\"means\":\"customer_id\"", "\"orderId\":\"F1\"", "\"amount\":\"1.00\"");
        assertThat(placed("F")).isEmpty();
    }

    @Test
    void another_day_beside_the_day_of_an_order_is_said() {
        String file = "order_id,customer_id,placed_on,placed_at,amount\n"
                + "P1,I1,2014-03-01,2014-03-01T23:10,1\n"
                + "P2,I1,2014-03-01,2014-03-02T00:10,1\n"
                + "P3,I1,2014-03-01,10:15,1\n"
                + "P4,I1,2014-03-01,2014-03-03,1\n";
        assertThat(send("orders?preview=true", file).body())
                .contains("\"accepted\":4")
                .contains("[\"placed_at is another day than placed_on, which counts (2 times, first on line 3).\"]");
        String twoDays =
                "{\"orderId\":\"P5\",\"customerId\":\"I1\",\"placedOn\":\"2014-03-01\",\"placedAt\":\"2014-03-02T10:00\","
                        + "\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"}}";
        HttpResponse<String> refused = service.call("POST", "/api/orders", twoDays);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"two-days\"", "\"placedAt\"");
    }

    @Test
    void a_language_that_nobody_writes_is_refused() {
        for (String locale : new String[] {"xx", "zz-ZZ", "nl-ZZ", "null"}) {
            HttpResponse<String> refused =
                    send("orders?preview=true&locale=" + locale, "order_id,customer_id,placed_on,amount\n");
            assertThat(refused.statusCode()).as(locale).isEqualTo(400);
            assertThat(refused.body()).as(locale).contains("\"locale\"");
        }
    }

    @Test
    void days_to_pay_are_whole_and_the_answer_says_so() {
        HttpResponse<String> looked = send(
                "customers?preview=true", "customer_id,name,payment_days\nD1,Dijk,30.5\nD2,Dijk,30.0\nD3,Dijk,-1\n");
        assertThat(looked.body())
                .contains(
                        "\"rejected\":2", "payment_days is a whole number of days, 0 to 3650.", "\"paymentDays\":30,");
    }

    @Test
    void a_rate_of_the_currency_that_is_reported_is_refused_unless_it_is_one() {
        String file = "order_id,customer_id,placed_on,amount,currency,rate\n"
                + "R1,I1,2014-03-01,100,EUR,0.85\nR2,I1,2014-03-01,100,,2\nR3,I1,2014-03-01,100,EUR,1.000\n";
        assertThat(send("orders?preview=true", file).body())
                .contains("\"accepted\":1", "\"rejected\":2", "\"code\":\"rate-needless\"", "\"field\":\"rate\"");
    }

    @Test
    void headings_that_come_again_and_rules_below_them_are_passed_over_and_said() {
        String file = "customer_id,name\n-----------,----\nH1,Een\nCUSTOMER_ID,name\ncustomer_id,name\nH2,Twee\n";
        assertThat(send("customers?preview=true", file).body())
                .contains("\"received\":3", "\"accepted\":3")
                .contains(
                        "A line that has the headings once more, or a rule, was passed over (2 times, first on line 2).");
    }

    @Test
    void a_line_break_within_a_name_is_a_blank() {
        assertThat(send("customers?preview=true", "customer_id,name\nN1,\"Bakkerij \n Jansen\"\n")
                        .body())
                .contains("\"name\":\"Bakkerij Jansen\"", "\"accepted\":1");
    }

    @Test
    void an_estimate_is_no_larger_than_an_order_may_be() {
        String file = "customer_id,name,estimated_spend\nE1,Een,10000000000000.00\nE2,Twee,10000000000000.01\n";
        assertThat(send("customers?preview=true", file).body())
                .contains("\"accepted\":1", "\"rejected\":1", "\"code\":\"too-large\"");
    }

    @Test
    void a_point_that_could_be_one_of_thousands_is_refused_where_the_file_has_decimal_commas_or_says_nothing() {
        String file = "order_id;customer_id;placed_on;amount\nV1;I1;02-01-2014;1.000\n";
        assertThat(send("orders?preview=true", file).body()).contains("\"rejected\":1", "\"number-ambiguous\"");
        assertThat(send("orders?preview=true", file + "V2;I1;13-01-2014;12,50\n")
                        .body())
                .contains("\"rejected\":2", "\"number-ambiguous\"", "\"decimal-comma\"");
        assertThat(send("orders?preview=true", file + "V2;I1;13-01-2014;12.50\n")
                        .body())
                .contains("\"accepted\":2");
        String typed = "{\"order_id\":\"V3\",\"customer_id\":\"I1\",\"placed_on\":\"2014-03-01\",\"amount\":1.000}\n";
        assertThat(Sending.send(service, "/api/imports/orders?preview=true", "application/x-ndjson", typed)
                        .body())
                .contains("\"accepted\":1");
    }

    @Test
    void a_file_without_a_needed_column_is_refused() {
        HttpResponse<String> answer = send("orders", "order_id,placed_on,amount\nG1,2014-03-01,1\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("columns-missing", "customer_id");
    }

    @Test
    void a_quote_never_closed_fails_early_and_keeps_what_was_before() {
        String id = UUID.randomUUID().toString();
        String bad = "order_id,customer_id,placed_on,amount\nH1,I1,2014-03-01,1\nH2,\"I1," + "x".repeat(300_000);
        HttpResponse<String> answer = send("orders", bad, "Import-Id", id);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.get("/api/imports/" + id).body()).contains("FAILED", "\"accepted\":1");
        assertThat(placed("H")).hasSize(1);
    }

    @Test
    void names_stay_out_of_events() {
        assertThat(service.get("/api/customers/I1").body())
                .contains("\"name\":\"Jansen & Zn\"", "\"x-employees\":\"12\"");
        assertThat(service.allEvents().toString()).doesNotContain("Jansen");
        assertThat(service.call("POST", "/internal/names", "{\"ids\":[\"I1\",\"NO\"]}")
                        .body())
                .isEqualTo("{\"names\":{\"I1\":\"Jansen & Zn\"}}");
    }

    @Test
    void a_new_name_changes_the_commitment_only() {
        send("customers", "customer_id,name\nI9,Oud\n");
        HttpResponse<String> renamed = send("customers", "customer_id,name\nI9,Nieuw\n");
        assertThat(renamed.body()).contains("\"accepted\":1");
        assertThat(send("customers", "customer_id,name\nI9,Nieuw\n").body()).contains("\"duplicate\":1");
        assertThat(service.get("/api/customers/I9").body()).contains("Nieuw", "\"version\":1");
    }

    @Test
    void account_managers_are_listed_with_their_names() {
        send("account-managers", "account_manager_id,name,email,uren_per_week\nAM1,Anna,anna@x.example,32.5\n");
        assertThat(service.get("/api/account-managers").body())
                .contains("\"accountManagerId\":\"AM1\"", "\"name\":\"Anna\"", "\"hoursPerWeek\":32.5");
        assertThat(service.allEvents().toString()).doesNotContain("Anna");
    }

    @Test
    void lines_of_json_are_read_too() {
        HttpResponse<String> answer = Sending.send(service, "/api/imports/orders", "application/x-ndjson", """
                {"order_id":"J1","customerId":"I1","placed_on":"2014-03-01","amount":12.5,"extra":{"a":1}}
                {"order_id":"J2","customerId":"I1","customerId":"I2","placed_on":"2014-03-01","amount":1}
                nonsense
                {"order_id":"J3","customerId":"I1","placed_on":"2014-03-01","amount":"3.00"}
                """);
        assertThat(answer.body()).contains("\"received\":4", "\"accepted\":2", "\"rejected\":2");
        assertThat(placed("J")).extracting(OrderPlaced::amount).containsExactly(1250L, 300L);
    }
}
