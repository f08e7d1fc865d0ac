package io.tierledger.engagement.publishing;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.publishing.Translation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other services hear. */
@Configuration(proxyBeanMethods = false)
public class PublishingConfiguration {

    @Bean
    Translation translation(TierledgerProperties properties) {
        return new EngagementTranslation(properties.zone());
    }
}
