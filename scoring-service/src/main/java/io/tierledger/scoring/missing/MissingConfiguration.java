package io.tierledger.scoring.missing;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.partition.Asked;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The judging work list. */
@Configuration(proxyBeanMethods = false)
@Import(MissingEndpoint.class)
public class MissingConfiguration {

    @Bean
    MissingJudgements missingJudgements(OpenPartitions<Asked> open) {
        return new MissingJudgements(open);
    }

    @Bean
    AccountManagers accountManagers(Environment environment) {
        return new AccountManagers(environment, Duration.ofSeconds(2));
    }
}
