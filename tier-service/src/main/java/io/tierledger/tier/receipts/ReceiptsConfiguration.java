package io.tierledger.tier.receipts;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.TextsElsewhere;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How receipts are shown. */
@Configuration(proxyBeanMethods = false)
public class ReceiptsConfiguration {

    @Bean
    ShownReceipts shownReceipts(
            CustomerNames names, TextsElsewhere texts, GivenTexts overrides, TierledgerProperties properties) {
        return new ShownReceipts(names, texts, overrides, properties.currency());
    }
}
