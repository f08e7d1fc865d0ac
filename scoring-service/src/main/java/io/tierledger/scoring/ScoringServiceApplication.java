package io.tierledger.scoring;

import org.springframework.boot.SpringApplication;

/** Starts the service alone. */
public final class ScoringServiceApplication {
    private ScoringServiceApplication() {}

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "scoring-service");
        SpringApplication.run(ScoringService.class, arguments);
    }
}
