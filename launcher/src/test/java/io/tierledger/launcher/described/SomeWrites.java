package io.tierledger.launcher.described;

import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One write for each that there is, in an order in which each succeeds after {@link SomeCustomers} were told. */
final class SomeWrites {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String REASON = "{\"reason\":\"het is zo\"}";
    private static final String OTHER_REASON = "{\"reason\":\"het is anders\"}";
    private static final String FILE = "customer_id,name\nIW,Bij een sleutel\n";

    private final TierledgerClient client;
    private final Map<String, SomeWrite> all = new LinkedHashMap<>();

    SomeWrites(TierledgerClient client) {
        this.client = client;
    }

    Map<String, SomeWrite> all() {
        customers();
        orders();
        methods();
        tiers();
        reviews();
        attention();
        requests();
        moments();
        levels();
        people();
        erasures();
        String to = "{\"to\":\"2026-12-0%d\"}";
        add("/api/clock/advance", SomeWrite.of("POST", "/api/clock/advance", to.formatted(2), to.formatted(3)));
        return all;
    }

    private void add(String described, SomeWrite write) {
        all.put(write.method() + " " + described, write);
    }

    private void customers() {
        add(
                "/api/imports/{kind}",
                SomeWrite.of("POST", "/api/imports/customers", FILE, FILE + "IX,Nog een\n")
                        .with("Content-Type", "text/csv"));
        add(
                "/api/customers/{id}",
                SomeWrite.of("PUT", "/api/customers/KW", "{\"name\":\"Nieuw\"}", "{\"name\":\"Ander\"}"));
        add(
                "/api/customers/{id}",
                SomeWrite.of("PATCH", "/api/customers/K1", "{\"territory\":\"N\"}", "{\"territory\":\"Z\"}")
                        .with("Content-Type", "application/merge-patch+json")
                        .with(
                                "If-Match",
                                answer("/api/customers/K1", "application/json").header("ETag")));
        String inactive = "{\"status\":\"INACTIVE\",\"reason\":\"%s\"}";
        proposal("status", inactive.formatted("a"), inactive.formatted("b"));
        String anybody = "{\"accountManagerId\":\"1\",\"reason\":\"%s\"}";
        proposal("account-manager", anybody.formatted("a"), anybody.formatted("b"));
        String status = "{\"status\":\"LOST\",\"reason\":\"%s\"}";
        add(
                "/api/customers/{id}/status",
                SomeWrite.of("POST", "/api/customers/K1/status", status.formatted("a"), status.formatted("b")));
        String manager = "{\"accountManagerId\":null,\"reason\":\"%s\"}";
        add(
                "/api/customers/{id}/account-manager",
                SomeWrite.of(
                        "PUT", "/api/customers/K1/account-manager", manager.formatted("a"), manager.formatted("b")));
        String estimate = "{\"estimatedSpend\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},\"reason\":\"%s\"}";
        add(
                "/api/customers/{id}/wallet-estimate",
                SomeWrite.of(
                        "PUT", "/api/customers/K1/wallet-estimate", estimate.formatted("a"), estimate.formatted("b")));
    }

    /** Of a decision about K1, put forward and taken back. */
    private void proposal(String matter, String said, String otherwise) {
        String described = "/api/customers/{id}/" + matter + "/proposal";
        String place = "/api/customers/K1/" + matter + "/proposal";
        add(described, SomeWrite.of("PUT", place, said, otherwise));
        add(described, SomeWrite.of("DELETE", place, REASON, OTHER_REASON));
    }

    private void people() {
        String person = "{\"name\":\"%s\",\"roles\":[\"reader\"]}";
        add("/api/people/{id}", SomeWrite.of("PUT", "/api/people/anna", person.formatted("a"), person.formatted("b")));
        // who sends the rest is to be of the first team there is
        String team = "{\"name\":\"%s\",\"lead\":\"anna\"}";
        add("/api/teams/{id}", SomeWrite.of("PUT", "/api/teams/alles", team.formatted("a"), team.formatted("b")));
        done("PUT", "/api/people/bram", "{\"name\":\"Bram\",\"roles\":[\"reader\"]}");
        add("/api/people/{id}/invitation", SomeWrite.of("POST", "/api/people/bram/invitation", "", "{}"));
        String token = "{\"purpose\":\"%s\",\"owner\":\"bram\",\"expiresOn\":\"2099-12-31\"}";
        add("/api/tokens", SomeWrite.of("POST", "/api/tokens", token.formatted("read"), token.formatted("clock")));
        String issued = done("POST", "/api/tokens", token.formatted("read"))
                .json()
                .path("tokenId")
                .asString();
        add("/api/tokens/{id}", SomeWrite.of("DELETE", "/api/tokens/" + issued, "", ""));
        String standIn = "{\"person\":\"bram\",\"until\":\"2027-01-31\",\"reason\":\"%s\"}";
        String path = "/api/account-managers/0/stand-in";
        add(
                "/api/account-managers/{id}/stand-in",
                SomeWrite.of("PUT", path, standIn.formatted("a"), standIn.formatted("b")));
        add("/api/account-managers/{id}/stand-in", SomeWrite.of("DELETE", path, "", ""));
        String handOver = "{\"to\":\"1\",\"customers\":\"all\",\"from\":\"2027-06-01\",\"reason\":\"%s\"}";
        add(
                "/api/account-managers/{id}/hand-over",
                SomeWrite.of(
                        "POST", "/api/account-managers/0/hand-over", handOver.formatted("a"), handOver.formatted("b")));
    }

    private void erasures() {
        for (String id : List.of("KE1", "KE2", "KE3")) {
            done("PUT", "/api/customers/" + id, "{\"name\":\"Weg\",\"status\":\"REMOVED\"}");
        }
        done("POST", "/api/customers/KE2/erasure", REASON);
        done("POST", "/api/customers/KE3/erasure", REASON);
        add("/api/customers/{id}/erasure", SomeWrite.of("POST", "/api/customers/KE1/erasure", REASON, OTHER_REASON));
        add("/api/customers/{id}/erasure", SomeWrite.of("DELETE", "/api/customers/KE2/erasure", "", ""));
        add(
                "/api/customers/{id}/erasure/approval",
                SomeWrite.of("POST", "/api/customers/KE3/erasure/approval", "", "{}"));
    }

    private Answer done(String method, String path, String body) {
        return client.call(
                method,
                path,
                Map.of("Content-Type", "application/json", "Tierledger-User", "bram"),
                BodyPublishers.ofString(body),
                LIMIT);
    }

    private void orders() {
        String order = "{\"orderId\":\"OW\",\"customerId\":\"0\",\"placedOn\":\"2026-11-20\","
                + "\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}";
        add("/api/orders", SomeWrite.of("POST", "/api/orders", order.formatted("10.00"), order.formatted("11.00")));
        add("/api/orders/{id}/cancellation", SomeWrite.of("POST", "/api/orders/O1/cancellation", REASON, OTHER_REASON));
        add(
                "/api/rates/{currency}/{date}",
                SomeWrite.of("PUT", "/api/rates/USD/2026-10-01", "{\"rate\":\"0.9\"}", "{\"rate\":\"0.8\"}"));
    }

    private void methods() {
        Answer read = answer("/api/methods/abc-attention", "application/json");
        String drafts = "/api/methods/abc-attention/drafts";
        client.call(
                "POST",
                drafts,
                Map.of(
                        "Content-Type", "application/json",
                        "Tierledger-User", "bram",
                        "If-Match", read.header("ETag")),
                BodyPublishers.ofString(read.body()),
                LIMIT);
        String judgement = "{\"score\":2,\"rationale\":\"%s\"}";
        add(
                "/api/scorecards/{customerId}/judgements/{criterion}",
                SomeWrite.of(
                        "PUT",
                        "/api/scorecards/0/judgements/potential?method=value-potential",
                        judgement.formatted("a"),
                        judgement.formatted("b")));
        add("/api/methods/{id}/checks", SomeWrite.of("POST", "/api/methods/abc-attention/checks", read.body(), "{}"));
        add(
                "/api/methods/{id}/drafts",
                SomeWrite.of("POST", drafts, read.body(), read.body() + " ").with("If-Match", read.header("ETag")));
        String effect = "{\"effect\":\"%s\"}";
        add(
                "/api/methods/{id}/drafts/{draft}/publication",
                SomeWrite.of(
                        "POST", drafts + "/1/publication", effect.formatted("NOW"), effect.formatted("RETROACTIVE")));
        add(
                "/api/methods/leading",
                SomeWrite.of(
                        "PUT",
                        "/api/methods/leading",
                        "{\"method\":\"value-potential\"}",
                        "{\"method\":\"abc-attention\"}"));
    }

    private void reviews() {
        String review = "/api/reviews/"
                + client.post(
                                "/api/reviews",
                                "{\"title\":\"najaar\",\"method\":\"abc-attention\"}",
                                Map.of("Tierledger-User", "anna"))
                        .json()
                        .path("id")
                        .asString();
        String opening = "{\"title\":\"%s\",\"method\":\"value-potential\"}";
        add("/api/reviews", SomeWrite.of("POST", "/api/reviews", opening.formatted("a"), opening.formatted("b")));
        String defence = "{\"tier\":\"proposed\",\"arguments\":\"%s\"}";
        add(
                "/api/reviews/{id}/cases/{customerId}/defence",
                SomeWrite.of("POST", review + "/cases/0/defence", defence.formatted("a"), defence.formatted("b")));
        String decision = "{\"tier\":\"proposed\",\"reason\":\"%s\"}";
        add(
                "/api/reviews/{id}/cases/{customerId}/decision",
                SomeWrite.of("POST", review + "/cases/K3/decision", decision.formatted("a"), decision.formatted("b")));
        String decisions = "{\"filter\":{\"state\":\"PROPOSED\"},\"tier\":\"proposed\",\"reason\":\"%s\"}";
        add(
                "/api/reviews/{id}/decisions",
                SomeWrite.of("POST", review + "/decisions", decisions.formatted("a"), decisions.formatted("b")));
        add(
                "/api/reviews/{id}/closure",
                SomeWrite.of("POST", review + "/closure", "{\"undecided\":\"proposed\"}", "{}"));
    }

    private void tiers() {
        JsonNode change = client.get("/api/tiers/changes?method=value-potential&limit=1")
                .path("items")
                .get(0);
        add(
                "/api/tiers/changes/{changeId}/recomputation",
                SomeWrite.of(
                        "POST", "/api/tiers/changes/" + change.path("changeId").asString() + "/recomputation", "", ""));
        add("/api/tiers/recomputation", SomeWrite.of("POST", "/api/tiers/recomputation", "", ""));
        String finding = "/api/tiers/findings/" + findingOfAnother();
        String task = "{\"due\":\"2027-06-%s\"}";
        add(
                "/api/tiers/findings/{id}/task",
                SomeWrite.of("POST", finding + "/task", task.formatted("29"), task.formatted("30")));
        String dismissal = "{\"until\":\"2027-06-30\",\"reason\":\"%s\"}";
        add(
                "/api/tiers/findings/{id}/dismissal",
                SomeWrite.of("POST", finding + "/dismissal", dismissal.formatted("a"), dismissal.formatted("b")));
        String override = "{\"tier\":\"C\",\"until\":\"2027-06-30\",\"reason\":\"%s\"}";
        String path = "/api/tiers/customers/0/override?method=abc-attention";
        add(
                "/api/tiers/customers/{id}/override",
                SomeWrite.of("PUT", path, override.formatted("a"), override.formatted("b")));
        add("/api/tiers/customers/{id}/override", SomeWrite.of("DELETE", path, REASON, OTHER_REASON));
        String proposal = "/api/tiers/customers/0/override/proposal?method=abc-attention";
        add(
                "/api/tiers/customers/{id}/override/proposal",
                SomeWrite.of("PUT", proposal, override.formatted("a"), override.formatted("b")));
        add("/api/tiers/customers/{id}/override/proposal", SomeWrite.of("DELETE", proposal, REASON, OTHER_REASON));
        String draft = "{\"draft\":"
                + answer("/api/methods/abc-attention", "application/json").body() + "%s}";
        add(
                "/api/simulations",
                SomeWrite.of(
                        "POST", "/api/simulations", draft.formatted(""), draft.formatted(",\"from\":\"2026-10-01\"")));
        String simulation = client.post("/api/simulations", draft.formatted(""), Map.of("Tierledger-User", "anna"))
                .json()
                .path("id")
                .asString();
        add("/api/simulations/{id}", SomeWrite.of("DELETE", "/api/simulations/" + simulation, "", ""));
    }

    /** Of a customer that what is written here neither judges nor loses: that would end it. */
    private String findingOfAnother() {
        return client.get("/api/tiers/findings?method=abc-attention&limit=50")
                .path("items")
                .valueStream()
                .filter(one ->
                        !Set.of("0", "K1").contains(one.path("customerId").asString()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private void attention() {
        Map<String, String> person = Map.of("Tierledger-User", "anna", "Content-Type", "application/json");
        String strategic = "{\"tier\":\"strategic\",\"until\":\"2027-06-30\",\"reason\":\"om een plan te hebben\"}";
        String override = "/api/tiers/customers/0/override";
        client.call(
                "PUT",
                override + "/proposal?method=value-potential",
                person,
                BodyPublishers.ofString(strategic),
                LIMIT);
        done("PUT", override + "?method=value-potential", strategic);
        List<String> work = ofAnother(client.await(
                "/api/activities?from=2026-01-01&to=2027-12-31&state=due",
                LIMIT,
                answer -> ofAnother(answer).size() > 3));
        String activity = "/api/activities/";
        add(
                "/api/activities/{id}/completion",
                SomeWrite.of("POST", activity + work.get(0) + "/completion", "{\"note\":\"a\"}", "{\"note\":\"b\"}"));
        add(
                "/api/activities/{id}/skipping",
                SomeWrite.of("POST", activity + work.get(1) + "/skipping", REASON, OTHER_REASON));
        add(
                "/api/activities/{id}/move",
                SomeWrite.of("POST", activity + work.get(2) + "/move", "{\"at\":\"10:30\"}", "{\"at\":\"11:00\"}"));
        add(
                "/api/activities/{id}/assignment",
                SomeWrite.of("POST", activity + work.get(3) + "/assignment", "{\"to\":\"back-office\"}", "{}"));
        String away = "{\"absences\":[{\"from\":\"2027-0%d-01\",\"to\":\"2027-06-12\"}]}";
        add(
                "/api/capacity/{accountManager}",
                SomeWrite.of("PUT", "/api/capacity/0", away.formatted(5), away.formatted(6)));
        add(
                "/api/calendar",
                SomeWrite.of("POST", "/api/calendar", "{\"accountManager\":\"0\"}", "{\"accountManager\":\"1\"}"));
        add("/api/calendar", SomeWrite.of("DELETE", "/api/calendar?accountManager=0", "", ""));
    }

    /** What is planned for K1 is withdrawn when it is lost, which is written before. */
    private static List<String> ofAnother(JsonNode activities) {
        return activities.path("items").values().stream()
                .filter(activity -> activity.path("customerId").asString().equals("0"))
                .map(activity -> activity.path("activityId").asString())
                .toList();
    }

    private void requests() {
        String asked = "{\"requestId\":\"%s\",\"customerId\":\"K1\",\"kind\":\"QUESTION\",\"subject\":\"%s\"}";
        Map<String, String> person = Map.of("Tierledger-User", "anna");
        for (String id : List.of("R1", "R2", "R3")) {
            client.post("/api/requests", asked.formatted(id, "a"), person);
        }
        client.post("/api/requests/R2/waiting", "{}", person);
        add(
                "/api/requests",
                SomeWrite.of("POST", "/api/requests", asked.formatted("R4", "a"), asked.formatted("R5", "a")));
        String awaits = "{\"awaits\":\"%s\"}";
        add(
                "/api/requests/{id}/waiting",
                SomeWrite.of("POST", "/api/requests/R1/waiting", awaits.formatted("a"), awaits.formatted("b")));
        add(
                "/api/requests/{id}/resumption",
                SomeWrite.of("POST", "/api/requests/R2/resumption", "{}", "{\"at\":null}"));
        String to = "{\"to\":\"%s\"}";
        add(
                "/api/requests/{id}/assignment",
                SomeWrite.of("POST", "/api/requests/R3/assignment", to.formatted("0"), to.formatted("back-office")));
        String note = "{\"note\":\"%s\"}";
        add(
                "/api/requests/{id}/answer",
                SomeWrite.of("POST", "/api/requests/R3/answer", note.formatted("a"), note.formatted("b")));
    }

    private void moments() {
        String path = "/api/customers/0/moments";
        String call = "{\"kind\":\"CALL\",\"note\":\"%s\"}";
        add("/api/customers/{id}/moments", SomeWrite.of("POST", path, call.formatted("a"), call.formatted("b")));
        String agreement = made(path, "{\"kind\":\"AGREEMENT\",\"note\":\"a\",\"due\":\"2027-01-31\"}");
        String state = "{\"state\":\"%s\"}";
        add(
                "/api/customers/{id}/moments/{moment}/state",
                SomeWrite.of("POST", agreement + "/state", state.formatted("KEPT"), state.formatted("BROKEN")));
        String complaint = made(path, "{\"kind\":\"COMPLAINT\",\"note\":\"a\"}");
        String solved = "{\"solved\":%s}";
        add(
                "/api/customers/{id}/moments/{moment}/follow-up",
                SomeWrite.of("POST", complaint + "/follow-up", solved.formatted("true"), solved.formatted("false")));
    }

    /** Under the leading method, of which K2 and K3 are in the last tier. */
    private void levels() {
        String path = "/api/service-levels/%s/exceptions/response";
        String described = "/api/service-levels/{customerId}/exceptions/{capability}";
        String sooner =
                "{\"value\":\"24 hours\",\"until\":\"2027-06-30\",\"counterPromise\":\"meer\",\"reason\":\"%s\"}";
        String ofK2 = path.formatted("K2");
        String ofK3 = path.formatted("K3");
        done("PUT", ofK3, sooner.formatted("a"));
        done("PUT", path.formatted("0"), "{\"value\":\"3 working days\",\"reason\":\"a\"}");
        add(described, SomeWrite.of("PUT", ofK2, sooner.formatted("a"), sooner.formatted("b")));
        add(described + "/proposal", SomeWrite.of("DELETE", ofK2 + "/proposal", REASON, OTHER_REASON));
        add(described + "/approval", SomeWrite.of("POST", ofK3 + "/approval", "", "{}"));
        add(described, SomeWrite.of("DELETE", ofK3, REASON, OTHER_REASON));
        add(
                "/api/service-levels/{customerId}/agreed/{capability}",
                SomeWrite.of("DELETE", "/api/service-levels/0/agreed/response", REASON, OTHER_REASON));
    }

    private String made(String path, String body) {
        return client.post(path, body, Map.of("Tierledger-User", "anna")).header("Location");
    }

    private Answer answer(String path, String accept) {
        return client.call("GET", path, Map.of("Accept", accept), BodyPublishers.noBody(), LIMIT);
    }
}
