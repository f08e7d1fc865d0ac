package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader finds the description of the events, and by its references the schema of each. */
class EventDescriptionsTest {
    private static final Pattern FILE = Pattern.compile("\\$ref: '([^#'][^']*)'");
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.beforeOne(RunningGateway.AWAY);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void the_events_are_described_in_yaml() throws Exception {
        var answer = gateway.get("/asyncapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(answer.body()).startsWith("asyncapi: 3.0.0").contains("tierledger.tiers");
    }

    @Test
    void every_schema_is_where_the_description_says() throws Exception {
        var schemas = schemas(gateway.get("/asyncapi").body());
        assertThat(schemas).hasSizeGreaterThan(20);
        for (var schema : schemas) {
            var answer = gateway.get(URI.create("/asyncapi").resolve(schema).toString());
            assertThat(answer.statusCode()).as(schema).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
            assertThat(answer.body()).contains("\"$id\": \"urn:tierledger:schema:" + type(schema) + "\"");
        }
    }

    @Test
    void what_is_no_schema_is_not_served() throws Exception {
        for (var path :
                List.of("/asyncapi/schemas/", "/asyncapi/schemas/nothing.json", "/asyncapi.yaml", "/schemas/")) {
            assertThat(gateway.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static List<String> schemas(String description) {
        return FILE.matcher(description).results().map(found -> found.group(1)).toList();
    }

    private static String type(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".json".length());
    }
}
