package io.tierledger.scoring.methods;

import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Methods, and which of them leads. */
@Configuration(proxyBeanMethods = false)
@Import({CountedKindsEndpoint.class, CriteriaEndpoint.class, MethodsEndpoint.class})
public class MethodsConfiguration {

    @Bean
    Catalogue catalogue(EventLog log) {
        return new Catalogue(log);
    }

    @Bean
    PublishPresets publishPresets(Appender appender) {
        return new PublishPresets(appender);
    }

    @Bean
    LeadingMethod leadingMethod(Catalogue catalogue, Appender appender, EventLog log) {
        return new LeadingMethod(catalogue, appender, log);
    }
}
