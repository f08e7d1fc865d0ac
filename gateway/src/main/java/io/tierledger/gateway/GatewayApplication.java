package io.tierledger.gateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The gateway as a process of its own; the launcher starts {@link Gateway} beside the services instead. */
public final class GatewayApplication {

    private GatewayApplication() {}

    public static void main(String[] args) {
        application().run(args);
    }

    /** Reads {@code gateway.yml}: an {@code application.yml} would be shared by all that are on one class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Gateway.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=gateway");
    }
}
