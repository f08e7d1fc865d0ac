package io.tierledger.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may speak to an embedded Kafka, as a client or as a controller: whoever brings the secret of its directory (SASL, PLAIN). */
record KafkaAdmission(Secret secret) {
    static final String PROTOCOL = "SASL_PLAINTEXT";

    private static final String MECHANISM = "PLAIN";
    private static final String USER = "tierledger";

    /** @param directory of the server; one of the time before secrets gets its own */
    static KafkaAdmission of(Path directory) {
        return new KafkaAdmission(
                Secret.in(OwnDirectory.at(directory.resolve("secrets")).resolve("services")));
    }

    Map<String, String> ofTheServer(String... listeners) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "sasl.enabled.mechanisms", MECHANISM,
                "sasl.mechanism.inter.broker.protocol", MECHANISM,
                "sasl.mechanism.controller.protocol", MECHANISM));
        for (String listener : listeners) {
            settings.put(
                    "listener.name." + listener.toLowerCase(Locale.ROOT) + ".plain.sasl.jaas.config",
                    login("user_" + USER + "=\"" + secret.word() + "\""));
        }
        return settings;
    }

    /** The address as clients are told it: servers, then client settings as a query. */
    String address(String servers) {
        return new TreeMap<>(Map.of(
                        "security.protocol", PROTOCOL, "sasl.mechanism", MECHANISM, "sasl.jaas.config", login("")))
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", servers + "?", ""));
    }

    private String login(String admitted) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + USER + "\" password=\""
                + secret.word() + "\" " + admitted + ";";
    }
}
