package io.tierledger.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Where Kafka is and how its clients are let in: {@code host:9092,other:9092}, and after a question mark any client settings of Kafka,
 * percent-encoded: {@code host:9093?security.protocol=SASL_SSL&sasl.mechanism=SCRAM-SHA-512&sasl.jaas.config=…}. It is never printed,
 * since a setting may be a secret.
 *
 * @param settings what the address says, servers included
 */
public record KafkaAddress(Map<String, Object> settings) {
    private static final String SERVERS = "bootstrap.servers";

    public KafkaAddress {
        settings = Map.copyOf(settings);
    }

    /** @throws IllegalArgumentException if it names no server, or a setting without a value; what follows is not shown */
    public static KafkaAddress parse(String address) {
        String[] parts = address.strip().split("\\?", 2);
        if (parts[0].isEmpty()) {
            throw new IllegalArgumentException("An address of Kafka begins with host:port");
        }
        Map<String, Object> settings = new HashMap<>();
        if (parts.length == 2) {
            for (String setting : parts[1].split("&")) {
                String[] one = setting.split("=", 2);
                if (one.length < 2) {
                    throw new IllegalArgumentException(
                            "After the ? of Kafka's address stands setting=value&setting=value");
                }
                settings.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8));
            }
        }
        settings.put(SERVERS, parts[0]);
        return new KafkaAddress(settings);
    }

    /** What one client is set to; what the address says comes first. */
    public Map<String, Object> with(Map<String, Object> ofTheClient) {
        Map<String, Object> all = new HashMap<>(ofTheClient);
        all.putAll(settings);
        return all;
    }

    @Override
    public String toString() {
        return String.valueOf(settings.get(SERVERS));
    }
}
