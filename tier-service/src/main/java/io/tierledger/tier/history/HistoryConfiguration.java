package io.tierledger.tier.history;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What happened to a customer. */
@Configuration(proxyBeanMethods = false)
@Import(HistoryEndpoint.class)
public class HistoryConfiguration {}
