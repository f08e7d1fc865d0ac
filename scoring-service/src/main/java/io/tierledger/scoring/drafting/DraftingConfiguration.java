package io.tierledger.scoring.drafting;

import io.tierledger.platform.eventstore.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Drafts of methods, from the first check to their publication. */
@Configuration(proxyBeanMethods = false)
@Import({CheckEndpoint.class, DraftEndpoint.class})
public class DraftingConfiguration {

    @Bean
    Drafts drafts(EventLog log) {
        return new Drafts(log);
    }
}
