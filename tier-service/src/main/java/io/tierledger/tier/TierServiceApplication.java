package io.tierledger.tier;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Starts the service by itself; the launcher starts {@link TierService} instead. */
public final class TierServiceApplication {
    private TierServiceApplication() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(TierService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "tier-service"));
        System.setProperty("spring.config.name", "tier-service");
        application.run(arguments);
    }
}
