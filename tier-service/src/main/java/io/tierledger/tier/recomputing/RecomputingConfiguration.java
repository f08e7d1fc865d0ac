package io.tierledger.tier.recomputing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Receipts, and the decisions of them taken again. */
@Configuration(proxyBeanMethods = false)
@Import(RecomputationEndpoint.class)
public class RecomputingConfiguration {}
