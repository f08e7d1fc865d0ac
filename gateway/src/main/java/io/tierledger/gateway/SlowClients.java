package io.tierledger.gateway;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Closes connections of clients that send nothing: between requests, and in the middle of one. An upload that waits because a
 * service is busy gets the longer of the two.
 */
class SlowClients implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(60);
    private static final Duration BETWEEN_BYTES = Duration.ofMinutes(2);

    @Override
    public void customize(NettyReactiveWebServerFactory servers) {
        servers.addServerCustomizers(
                server -> server.idleTimeout(BETWEEN_REQUESTS).readTimeout(BETWEEN_BYTES));
    }
}
