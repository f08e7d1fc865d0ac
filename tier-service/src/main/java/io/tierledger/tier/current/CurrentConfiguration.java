package io.tierledger.tier.current;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where customers stand. */
@Configuration(proxyBeanMethods = false)
@Import({CurrentTierEndpoint.class, CustomersInTierEndpoint.class})
public class CurrentConfiguration {}
