package io.tierledger.embedded;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

/**
 * A broker and its controller, put together as {@link KafkaRaftServer} does. That one closes the broker with the consent of its
 * controller, and waits five minutes for it where the controller has ended already, as it does on a full disk.
 */
final class KafkaNode {
    /** A controller that runs consents in milliseconds. */
    private static final Duration CONSENT = Duration.ofSeconds(5);

    private final ControllerServer controller;
    private final BrokerServer broker;

    KafkaNode(Map<String, String> settings, InetSocketAddress onlyVoter) {
        KafkaConfig config = new KafkaConfig(settings);
        var stored = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaNode.class), "");
        SharedServer shared = new SharedServer(
                config,
                stored._1(),
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, stored._1().clusterId().orElseThrow()),
                CompletableFuture.completedFuture(Map.of(KafkaSettings.NODE, onlyVoter)),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), stored._2());
        this.broker = new BrokerServer(shared);
    }

    /** Returns when clients can connect; what was started is closed again where that does not succeed. */
    void start() {
        try {
            controller.startup();
            broker.startup();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Returns when both have ended and released their ports, their directory and its lock. */
    void close() {
        try {
            broker.shutdown(CONSENT);
        } finally {
            controller.shutdown();
        }
    }
}
