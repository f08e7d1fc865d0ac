package io.tierledger.engagement;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts engagement-service alone; the launcher starts it beside the others. */
public final class EngagementServiceApplication {
    private EngagementServiceApplication() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EngagementService.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=engagement-service")
                .run(arguments);
    }
}
