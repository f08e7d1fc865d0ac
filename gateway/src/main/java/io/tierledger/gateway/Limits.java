package io.tierledger.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one client, a remote address, may hold ({@code tierledger.client.*}).
 *
 * @param connections open connections; a further one is closed
 * @param streams     Server-Sent Events it follows at once; a further one is answered with 429
 * @param uploads     files it sends at once; a further one is answered with 429
 * @param body        over which a body is looked at: a kilobyte a second must have come, or it is answered with 408
 * @param head        within which a request line and headers must be there; then the connection is closed
 */
@ConfigurationProperties("tierledger.client")
record Limits(
        @DefaultValue("2000") int connections,
        @DefaultValue("500") int streams,
        @DefaultValue("32") int uploads,
        @DefaultValue("30s") Duration body,
        @DefaultValue("20s") Duration head) {

    Limits {
        if (connections < 1 || streams < 1 || uploads < 1 || body.toMillis() < 1 || head.toMillis() < 1) {
            throw new IllegalArgumentException("Nobody could be served with tierledger.client." + connections + ", "
                    + streams + ", " + uploads + ", " + body + ", " + head);
        }
    }
}
