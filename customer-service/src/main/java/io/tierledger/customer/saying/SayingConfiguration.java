package io.tierledger.customer.saying;

import io.tierledger.customer.naming.GivenByACustomer;
import io.tierledger.sealing.Texts;
import io.tierledger.sealing.TextsOfEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What persons say, on its way into events and out of them. */
@Configuration(proxyBeanMethods = false)
public class SayingConfiguration {

    @Bean
    Saying saying(Texts texts) {
        return new Saying(texts);
    }

    /** Also what was said before texts were sealed. */
    @Bean
    public static TextsOfEvents textsOfEvents() {
        return event -> {
            Said said = Said.in(event);
            return said == null ? GivenByACustomer.in(event) : said;
        };
    }
}
