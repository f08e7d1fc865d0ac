package io.tierledger.tier.migration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The migration matrix. */
@Configuration(proxyBeanMethods = false)
@Import(MigrationEndpoint.class)
public class MigrationConfiguration {}
