package io.tierledger.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as tests use it: created, written and read to the end with limits on every wait. */
record Topic(String address, String name) {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    Topic create() throws Exception {
        try (Admin admin = Admin.create(settings(address))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
        return this;
    }

    void send(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                with("max.request.size", 8_000_000), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, value)).get(20, TimeUnit.SECONDS);
        }
    }

    List<String> read(int count) {
        try (var consumer = new KafkaConsumer<>(
                with("group.id", "test", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(name));
            List<String> values = new ArrayList<>();
            long end = System.nanoTime() + LIMIT.toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> values.add(each.value()));
            }
            return values;
        }
    }

    private Map<String, Object> with(Object... more) {
        Map<String, Object> all = settings(address);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1]);
        }
        return all;
    }

    /** What an address says: servers, and after a question mark settings as in a query. */
    static Map<String, Object> settings(String address) {
        String[] parts = address.split("\\?", 2);
        Map<String, Object> settings = new HashMap<>();
        for (String setting : parts[1].split("&")) {
            String[] one = setting.split("=", 2);
            settings.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8));
        }
        settings.put("bootstrap.servers", parts[0]);
        return settings;
    }
}
