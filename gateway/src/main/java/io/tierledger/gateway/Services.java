package io.tierledger.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Base addresses of the services behind the gateway ({@code tierledger.services.*}), without a path. */
@ConfigurationProperties("tierledger.services")
record Services(
        @DefaultValue("http://127.0.0.1:8081") URI customer,
        @DefaultValue("http://127.0.0.1:8082") URI scoring,
        @DefaultValue("http://127.0.0.1:8083") URI tier,
        @DefaultValue("http://127.0.0.1:8084") URI engagement) {

    Services {
        requireHttp(customer);
        requireHttp(scoring);
        requireHttp(tier);
        requireHttp(engagement);
    }

    Map<String, URI> byName() {
        return Map.of("customer", customer, "scoring", scoring, "tier", tier, "engagement", engagement);
    }

    private static void requireHttp(URI base) {
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!http || base.getHost() == null) {
            throw new IllegalArgumentException("Not the address of a service: " + base);
        }
    }
}
