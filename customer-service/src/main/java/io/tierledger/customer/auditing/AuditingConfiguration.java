package io.tierledger.customer.auditing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The access log. */
@Configuration(proxyBeanMethods = false)
@Import({AccessEndpoint.class, ComingAndGoing.class})
public class AuditingConfiguration {}
