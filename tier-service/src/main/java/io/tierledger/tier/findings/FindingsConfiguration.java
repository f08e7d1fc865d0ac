package io.tierledger.tier.findings;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Findings. */
@Configuration(proxyBeanMethods = false)
@Import(FindingsEndpoint.class)
public class FindingsConfiguration {}
