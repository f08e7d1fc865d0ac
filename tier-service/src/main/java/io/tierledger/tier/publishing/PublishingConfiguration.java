package io.tierledger.tier.publishing;

import io.tierledger.platform.publishing.Translation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other services hear. */
@Configuration(proxyBeanMethods = false)
public class PublishingConfiguration {

    /** How tiers are told. */
    @Bean
    public static Translation translation() {
        return new TierTranslation();
    }
}
