package io.tierledger.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How the embedded broker is set: one node, modest memory for twelve partitions of many topics, nothing forgotten by age. */
final class KafkaSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "CLIENTS";
    private static final String MEBIBYTES_64 = "67108864";
    private static final String MEBIBYTES_8 = "8388608";
    private static final String MEBIBYTES_2 = "2097152";
    private static final String MEBIBYTE = "1048576";

    private static final Map<String, String> ONE_NODE = Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            Integer.toString(NODE),
            "controller.listener.names",
            CONTROLLER,
            "listener.security.protocol.map",
            CLIENTS + ":" + KafkaAdmission.PROTOCOL + "," + CONTROLLER + ":" + KafkaAdmission.PROTOCOL,
            "inter.broker.listener.name",
            CLIENTS);

    private static final Map<String, String> INTERNAL_TOPICS = Map.of(
            "offsets.topic.num.partitions", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    /** A killed broker may register again only when its last session is over: 9 s by default, felt by everybody who restarts. */
    private static final Map<String, String> SESSION = Map.of(
            "broker.session.timeout.ms", "4000",
            "broker.heartbeat.interval.ms", "500");

    /** The controller of one node need not prove twice a second, on disk, that it is there. */
    private static final Map<String, String> QUIET = Map.of("metadata.max.idle.interval.ms", "5000");

    private static final Map<String, String> TOPICS = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "message.max.bytes", MEBIBYTES_8,
            "replica.fetch.max.bytes", MEBIBYTES_8,
            "group.initial.rebalance.delay.ms", "0");

    private static final Map<String, String> SIZES = Map.of(
            "log.segment.bytes",
            MEBIBYTES_64,
            "log.index.size.max.bytes",
            MEBIBYTE,
            "log.cleaner.dedupe.buffer.size",
            MEBIBYTES_2,
            "num.network.threads",
            "2",
            "num.io.threads",
            "2",
            "background.threads",
            "2");

    private KafkaSettings() {}

    static Map<String, String> of(Path directory, KafkaAdmission admission, int brokerPort, int controllerPort) {
        String broker = CLIENTS + "://127.0.0.1:" + brokerPort;
        String controller = "127.0.0.1:" + controllerPort;
        Map<String, String> settings = new HashMap<>(ONE_NODE);
        settings.putAll(INTERNAL_TOPICS);
        settings.putAll(SESSION);
        settings.putAll(QUIET);
        settings.putAll(TOPICS);
        settings.putAll(SIZES);
        settings.putAll(admission.ofTheServer(CLIENTS, CONTROLLER));
        settings.put("log.dirs", directory.toString());
        settings.put("listeners", broker + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", broker);
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        return settings;
    }
}
