package io.tierledger.scoring.eventsourcing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates. */
@Configuration(proxyBeanMethods = false)
@Import({JudgementAggregate.class, MethodAggregate.class})
public class EventsourcingConfiguration {}
