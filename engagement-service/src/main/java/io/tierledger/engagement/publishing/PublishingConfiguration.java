package io.tierledger.engagement.publishing;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.publishing.Translation;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other services hear. */
@Configuration(proxyBeanMethods = false)
public class PublishingConfiguration {

    @Bean
    Translation translation(TierledgerProperties properties) {
        return of(properties.zone());
    }

    /** How plans and requests are told. */
    public static Translation of(ZoneId zone) {
        return new EngagementTranslation(zone);
    }
}
