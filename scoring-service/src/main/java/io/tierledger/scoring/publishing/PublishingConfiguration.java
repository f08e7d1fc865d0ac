package io.tierledger.scoring.publishing;

import io.tierledger.platform.publishing.Translation;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.Publications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service publishes. */
@Configuration(proxyBeanMethods = false)
public class PublishingConfiguration {

    /** How scores are told. */
    @Bean
    public static Translation translation(Publications publications, JudgementEvents judgements) {
        return new ScoreTranslation(publications, judgements);
    }
}
