package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.CustomerService;
import io.tierledger.customer.orders.Reference;
import io.tierledger.customer.registering.Commitment;
import io.tierledger.customer.registering.KeysOfAll;
import io.tierledger.customer.saying.SayingConfiguration;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.engagement.EngagementService;
import io.tierledger.platform.eventstore.EventCatalogue;
import io.tierledger.platform.eventstore.EventFeed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.wiring.Migrations;
import io.tierledger.scoring.ScoringService;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Texts;
import io.tierledger.sealing.old.OldEvents;
import io.tierledger.sealing.old.OldStores;
import io.tierledger.tier.TierService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Every form in which an earlier version stored a text: appended to what it left, each word of a person planted, and sealed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealingEveryOldFormTest {
    private static final byte[] SALT = new byte[16];
    private static final String NAME = "planted name";

    private EmbeddedStores stores;
    private Texts texts;
    private long registered;
    private long renamed;
    private long moved;
    private long status;
    private long assigned;
    private long estimated;
    private long cancelled;
    private long byAFile;
    private long judged;
    private long scorecard;
    private long statusPassedOn;
    private long set;
    private long taken;
    private long lifted;
    private long ended;
    private long withdrawn;
    private long placed;
    private long completionReported;
    private long completed;
    private long skippingReported;
    private long skipped;
    private String fileBefore;

    @BeforeAll
    void sealThemAll(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (LeftBehind left = new LeftBehind("2026-11-28")) {
            left.restoreInto(data);
        }
        stores = EmbeddedStores.start(data);
        plantCustomers();
        plantScores();
        plantTiers();
        plantActivities();
        fileBefore = payload("customer", byAFile);
        services().forEach(events -> Migrations.of(events.service(), database(events.service())));
        String keys = stores.jdbcUrl("tierledger_keys");
        KeysOfAll.make(KeyMaker.at(keys, directory.resolve("master.json")), jdbc("customer"));
        texts = Texts.at(keys, directory.resolve("master.json"));
        assertThat(planted()).hasSizeGreaterThan(20);
        oldStores().seal();
    }

    private OldStores oldStores() {
        return new OldStores(services(), this::database, texts, said -> {}, () -> {});
    }

    @AfterAll
    void stop() {
        stores.close();
    }

    private static List<OldEvents> services() {
        return List.of(
                CustomerService.oldEvents(),
                ScoringService.oldEvents(),
                TierService.oldEvents(),
                EngagementService.oldEvents(ZoneId.of("Europe/Amsterdam")));
    }

    private DataSource database(String service) {
        return new DriverManagerDataSource(stores.jdbcUrl("tierledger_" + service));
    }

    private JdbcTemplate jdbc(String service) {
        return new JdbcTemplate(database(service));
    }

    /** Appended at the end of its stream; answers its position. */
    private long append(String service, String stream, String name, String json) {
        JdbcTemplate jdbc = jdbc(service);
        long position = number(jdbc, "select max(global_index) + 1 from domain_event");
        long sequence = number(
                jdbc,
                "select coalesce(max(sequence_number), -1) + 1 from domain_event where aggregate_identifier = '"
                        + stream + "'");
        jdbc.update(
                "insert into domain_event values (?, ?, ?, ?, ?, ?, ?, '1', ?, '2026-11-28T12:00:00Z')",
                position,
                stream,
                sequence,
                stream.substring(0, stream.indexOf(':')),
                UUID.randomUUID().toString(),
                "{}".getBytes(StandardCharsets.UTF_8),
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                name);
        return position;
    }

    private static long number(JdbcTemplate jdbc, String question) {
        return Objects.requireNonNull(jdbc.queryForObject(question, Long.class));
    }

    private long passedOn(String service, String type, String body) {
        String data = body.replace("'", "\\'");
        return append(
                service,
                "partition:0",
                "relayed",
                "{'partition':0,'type':'" + type + "','key':'KX','data':'" + data + "'}");
    }

    private void plantCustomers() {
        String commitment = Commitment.to(SALT, NAME);
        jdbc("customer").update("insert into customer_name values ('KX', ?, ?)", NAME, SALT);
        String profile =
                "{'kind':'ORGANISATION','parentId':null,'territory':'%s','country':'NL','since':null,'paymentDays':null,"
                        + "'nameCommitment':'%s','facts':{'x-a':'%s'}}";
        registered = append(
                "customer",
                "customer:KX",
                "customer-registered",
                "{'customerId':'KX','profile':" + profile.formatted("N", "of another name", "planted fact")
                        + ",'status':'SUSPECT','accountManagerId':null,'asOf':null}");
        renamed = append(
                "customer",
                "customer:KX",
                "customer-changed",
                "{'customerId':'KX','profile':" + profile.formatted("N", commitment, "planted fact 2")
                        + ",'asOf':null}");
        moved = append(
                "customer",
                "customer:KX",
                "customer-changed",
                "{'customerId':'KX','profile':" + profile.formatted("Z", commitment, "planted fact 2")
                        + ",'asOf':null}");
        String said = "'reason':'planted reason','decidedBy':'planted person','asOf':'2026-11-01'";
        status = append(
                "customer",
                "customer:KX",
                "customer-status-changed",
                "{'customerId':'KX','from':'SUSPECT','to':'LOST'," + said + "}");
        byAFile = append(
                "customer",
                "customer:KX",
                "customer-status-changed",
                "{'customerId':'KX','from':'LOST','to':'PROSPECT','reason':null,'decidedBy':'import','asOf':'2026-11-01'}");
        assigned = append(
                "customer",
                "customer:KX",
                "account-manager-assigned",
                "{'customerId':'KX','from':null,'to':'AM1'," + said + "}");
        estimated = append(
                "customer",
                "customer:KX",
                "wallet-estimated",
                "{'customerId':'KX','estimatedSpend':500,'currency':'EUR','productGroup':null," + said + "}");
        cancelled = append(
                "customer",
                "order:OX",
                "order-cancelled",
                "{'orderId':'OX','customerId':'KX','placedOn':'2026-10-01','amount':1,'currency':'EUR','reporting':1,"
                        + "'reportingCurrency':'EUR','reportingCost':null,'orders':1,'kind':null,'productGroup':null,"
                        + "'reference':'planted key'," + said + "}");
    }

    private void plantScores() {
        String body =
                "{'customerId':'KX',%s,'reason':'planted reason','decidedBy':'planted person','asOf':'2026-11-01'}";
        passedOn(
                "scoring",
                "io.tierledger.customer.registered.v1",
                "{'customerId':'KX','kind':'ORGANISATION','status':'SUSPECT','accountManagerId':null,'parentId':null,'territory':'N',"
                        + "'country':'NL','since':null,'paymentDays':null,'facts':{'x-a':'planted fact'},'asOf':null}");
        statusPassedOn = passedOn(
                "scoring", "io.tierledger.customer.status-changed.v1", body.formatted("'from':'SUSPECT','to':'LOST'"));
        passedOn("scoring", "io.tierledger.account-manager.assigned.v1", body.formatted("'from':null,'to':'AM1'"));
        append(
                "scoring",
                "parked:0",
                "parked",
                "{'partition':0,'source':'customers','sequence':" + status
                        + ",'key':'KX','type':'io.tierledger.customer.status-changed.v1','data':'"
                        + body.formatted("'from':'SUSPECT','to':'LOST'").replace("'", "\\'")
                        + "','reason':'IllegalStateException: planted <- JacksonException: planted: words'}");
        jdbc("scoring").update("insert into parked_key values (0, 'KX', ?, 'IllegalStateException: planted')", status);
        judged = append(
                "scoring",
                "judgement:KX:value-potential:potential",
                "criterion-judged",
                "{'customerId':'KX','method':'value-potential','criterion':'potential','score':2,'rationale':'planted rationale',"
                        + "'judgedBy':'planted judge','judgedOn':'2026-11-01'}");
        scorecard = append(
                "scoring",
                "scorecard:KX:value-potential",
                "scorecard-updated",
                "{'customerId':'KX','method':'value-potential','version':1,'asOf':'2026-11-01','cause':'JUDGEMENT','input':'scoring/"
                        + judged + "','everOrdered':false,'scores':[{'score':1,'measure':0,'on':'2026-11-01'},"
                        + "{'score':2,'on':'2026-11-01','by':'planted judge','why':'planted rationale'}]}");
    }

    private void plantTiers() {
        passedOn(
                "tier",
                "io.tierledger.customer.status-changed.v1",
                "{'customerId':'KX','from':'SUSPECT','to':'LOST','reason':'planted reason','decidedBy':'planted person','asOf':'2026-11-01'}");
        String contributions =
                "[{'criterion':'customer-value','measure':0,'measuredOn':'2026-11-01','score':1,'weight':1,'points':1,"
                        + "'previousScore':null,'provisional':false,'stale':false,'window':null,'judgedBy':null,'rationale':null},"
                        + "{'criterion':'potential','measure':null,'measuredOn':'2026-11-01','score':2,'weight':1,'points':2,"
                        + "'previousScore':null,'provisional':false,'stale':false,'window':null,'judgedBy':'planted judge','rationale':'planted rationale'}]";
        placed = change(
                "tier-assigned",
                "'SCORE','decidedBy':'policy value-potential 1','reason':null",
                "'to':'large'",
                contributions,
                "'scoring/" + scorecard + "'",
                "scoring/" + scorecard);
        append(
                "tier",
                "parked:0",
                "parked",
                "{'partition':0,'source':'scoring','sequence':" + scorecard
                        + ",'key':'KX','type':'io.tierledger.scorecard.updated.v1','data':'"
                        + "{'contributions':[{'judgedBy':'planted judge','rationale':'planted rationale'}]}"
                                .replace("'", "\\'")
                        + "','reason':'IllegalStateException: planted'}");
        set = append(
                "tier",
                "override:KX:value-potential",
                "override-set",
                "{'customerId':'KX','method':'value-potential','tier':'strategic','reason':'planted reason','author':'planted person',"
                        + "'until':'2027-03-01','asOf':'2026-11-01'}");
        String byHand = "'OVERRIDE','decidedBy':'planted person','reason':'planted reason'";
        taken = change(
                "override-taken",
                byHand,
                "'from':'large','to':'strategic','better':true,'until':'2027-03-01','withoutOverride':'large'",
                "[]",
                "null",
                "tier/" + set);
        lifted = append(
                "tier",
                "override:KX:value-potential",
                "override-lifted",
                "{'customerId':'KX','method':'value-potential','endedBy':'planted person','reason':'planted reason','asOf':'2026-11-01'}");
        change(
                "override-released",
                byHand,
                "'from':'strategic','to':'large','better':false",
                "[]",
                "null",
                "tier/" + lifted);
        ended = append(
                "tier",
                "placement:KX:value-potential",
                "override-ended",
                "{'customerId':'KX','method':'value-potential','tier':'strategic','endedBy':'planted person','asOf':'2026-11-01'}");
        withdrawn = change(
                "tier-withdrawn",
                "'GATE','decidedBy':'planted person','reason':'planted reason'",
                "'from':'large'",
                "[]",
                "null",
                "scoring/" + statusPassedOn);
    }

    private long change(
            String name, String decided, String members, String contributions, String scored, String input) {
        return append(
                "tier",
                "placement:KX:value-potential",
                name,
                "{'change':{'customerId':'KX','accountManagerId':null,'method':'value-potential','methodVersion':1,'number':1,"
                        + "'asOf':'2026-11-01','cause':" + decided + "}," + members
                        + ",'receipt':{'rule':'r','total':null,'contributions':" + contributions
                        + ",'provisional':false,'everOrdered':false,'ranked':null,'scorecard':" + scored
                        + ",'scoredOn':null,'scoredBy':1,'scoreCause':null,'scoreInput':null,'input':'" + input
                        + "','occasion':null,'worseSince':null}}");
    }

    private void plantActivities() {
        completionReported = report("completion-reported", "completedOn", "completedBy", "note", "planted note");
        report("completion-reported", "completedOn", "completedBy", "note", "planted later note");
        completed = outcome("activity-completed", "completedOn", "completedBy", "note", "planted note");
        skippingReported = report("skipping-reported", "skippedOn", "skippedBy", "reason", "planted reason");
        skipped = outcome("activity-skipped", "skippedOn", "skippedBy", "reason", "planted reason");
    }

    private long report(String name, String on, String by, String member, String words) {
        return append(
                "engagement",
                "activity:KX~1~1",
                name,
                "{'activity':{'customerId':'KX','plan':1,'number':1},'" + on + "':'2026-11-01','" + by
                        + "':'planted person','" + member + "':'" + words + "'}");
    }

    private long outcome(String name, String on, String by, String member, String words) {
        return append(
                "engagement",
                "plan:KX",
                name,
                "{'activityId':'KX~1~1','planId':'KX~1','customerId':'KX','kind':'call','due':'2026-11-05','" + on
                        + "':'2026-11-01','" + by + "':'planted person','" + member + "':'" + words + "'}");
    }

    private EventLog log(String service) {
        OldEvents events = services().stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow();
        return new EventLog(
                jdbc(service),
                new EventCatalogue(EventStoreConfiguration.STORED_JSON, events.names()),
                new EventFeed());
    }

    private StoredEvent event(String service, long position) {
        return log(service).at(List.of(position)).getFirst();
    }

    /** As it is stored, with what is absent left out. */
    private JsonNode stored(String service, long position) {
        return EventStoreConfiguration.STORED_JSON.valueToTree(
                event(service, position).event());
    }

    private String payload(String service, long position) {
        return String.valueOf(jdbc(service)
                .queryForObject(
                        "select encode(payload, 'hex') from domain_event where global_index = ?",
                        String.class,
                        position));
    }

    /** All events and tables beside them in which something planted stands in clear. */
    private List<String> planted() {
        Stream<String> events = services().stream()
                .map(OldEvents::service)
                .flatMap(service -> log(service).after(0, 100_000).stream()
                        .filter(stored -> EventStoreConfiguration.STORED_JSON
                                .writeValueAsString(stored.event())
                                .contains("planted"))
                        .map(stored -> service + " " + stored.position() + " " + stored.name()));
        Stream<String> beside = Stream.concat(
                jdbc("customer").queryForList("select name from customer_name", String.class).stream(),
                jdbc("scoring").queryForList("select reason from parked_key", String.class).stream()
                        .filter(reason -> reason.contains("planted")));
        return Stream.concat(events, beside).toList();
    }

    private Map<String, String> opened(String service, long position) {
        Object event = event(service, position).event();
        GivesText given = event instanceof GivesText itself
                ? itself
                : Objects.requireNonNull(SayingConfiguration.textsOfEvents().in(event));
        Sealed sealed = Objects.requireNonNull(given.sealed());
        Opened opened =
                texts.open(List.of(new Texts.Part(given.place(), sealed))).getFirst();
        return opened.members();
    }

    @Test
    void nothing_that_was_planted_stands_in_clear() {
        assertThat(planted()).isEmpty();
    }

    @Test
    void sealing_again_changes_nothing() {
        Map<String, List<String>> before = payloads();
        assertThat(oldStores().seal()).isZero();
        assertThat(payloads()).isEqualTo(before);
    }

    private Map<String, List<String>> payloads() {
        return services().stream()
                .collect(Collectors.toMap(
                        OldEvents::service,
                        events -> jdbc(events.service())
                                .queryForList(
                                        "select encode(payload, 'hex') from domain_event order by global_index",
                                        String.class)));
    }

    @Test
    void a_name_stands_where_it_was_given_and_not_again() {
        assertThat(opened("customer", registered)).isEqualTo(Map.of("x-a", "planted fact"));
        assertThat(opened("customer", renamed)).isEqualTo(Map.of("x-a", "planted fact 2", "name", NAME));
        assertThat(stored("customer", moved).path("profile").path("territory").asString())
                .isEqualTo("Z");
        assertThat(stored("customer", moved).path("profile").hasNonNull("sealed"))
                .isFalse();
        assertThat(stored("customer", moved).path("profile").hasNonNull("nameCommitment"))
                .isFalse();
    }

    @Test
    void what_persons_said_of_customers_and_orders_opens() {
        for (long position : List.of(status, assigned, estimated, cancelled)) {
            assertThat(opened("customer", position))
                    .isEqualTo(Map.of("by", "planted person", "reason", "planted reason"));
            assertThat(stored("customer", position).path("said").path("actor").asString())
                    .isEqualTo("name");
            assertThat(stored("customer", position)
                            .path("said")
                            .path("reasoned")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void the_key_of_a_cancellation_is_kept_no_longer() {
        assertThat(stored("customer", cancelled).path("reference").asString())
                .isEqualTo(Reference.of("OX", "planted key").kept());
    }

    @Test
    void who_said_nothing_stands_byte_for_byte() {
        assertThat(payload("customer", byAFile)).isEqualTo(fileBefore);
    }

    @Test
    void a_scorecard_names_its_judgement() {
        assertThat(opened("scoring", judged))
                .isEqualTo(Map.of("by", "planted judge", "rationale", "planted rationale"));
        JsonNode potential = stored("scoring", scorecard).path("scores").path(1);
        assertThat(potential.path("judgement").asLong()).isEqualTo(judged);
        assertThat(potential.path("actor").asString()).isEqualTo("name");
    }

    @Test
    void a_receipt_names_the_judgement_that_its_scorecard_names() {
        JsonNode receipt = stored("tier", placed).path("receipt");
        assertThat(receipt.path("contributions").path(1).path("judgement").asString())
                .isEqualTo("scoring/" + judged);
        assertThat(receipt.path("contributions").path(1).path("judgedBy").asString())
                .isEqualTo("name");
        assertThat(receipt.path("contributions").path(0).hasNonNull("judgement"))
                .isFalse();
        assertThat(stored("tier", placed).path("change").path("decidedBy").asString())
                .isEqualTo("policy value-potential 1");
    }

    @Test
    void what_was_passed_on_is_told_as_it_is_told_now() {
        JsonNode relayed = stored("scoring", statusPassedOn);
        assertThat(relayed.path("type").asString()).isEqualTo("io.tierledger.customer.status-changed.v2");
        JsonNode told = EventStoreConfiguration.STORED_JSON.readTree(
                relayed.path("data").asString());
        assertThat(told.path("change").asString()).isEqualTo("customer/" + status);
        assertThat(told.path("declared").asBoolean()).isTrue();
        assertThat(told.path("sealed").path("c"))
                .isEqualTo(
                        stored("customer", status).path("said").path("sealed").path("c"));
    }

    @Test
    void a_change_by_hand_names_the_event_that_holds_who_and_why() {
        assertThat(opened("tier", set)).isEqualTo(Map.of("by", "planted person", "reason", "planted reason"));
        assertThat(opened("tier", lifted)).isEqualTo(Map.of("by", "planted person", "reason", "planted reason"));
        assertThat(stored("tier", taken).path("change").path("actor").asString())
                .isEqualTo("name");
        assertThat(stored("tier", taken).path("receipt").path("input").asString())
                .isEqualTo("tier/" + set);
        assertThat(stored("tier", ended).path("input").asString()).isEqualTo("tier/" + lifted);
        assertThat(stored("tier", withdrawn).path("change").path("text").asString())
                .isEqualTo("customer/" + status);
    }

    @Test
    void what_came_of_a_report_names_the_report_that_said_the_same() {
        assertThat(opened("engagement", completionReported))
                .isEqualTo(Map.of("by", "planted person", "note", "planted note"));
        assertThat(stored("engagement", completed).path("told").path("report").asLong())
                .isEqualTo(completionReported);
        assertThat(opened("engagement", skippingReported))
                .isEqualTo(Map.of("by", "planted person", "reason", "planted reason"));
        assertThat(stored("engagement", skipped).path("told").path("report").asLong())
                .isEqualTo(skippingReported);
    }

    @Test
    void what_was_set_aside_keeps_the_kinds_of_its_causes() {
        assertThat(jdbc("scoring").queryForList("select reason from parked_key", String.class))
                .containsExactly("IllegalStateException <- JacksonException");
    }
}
