package io.tierledger.customer.persons;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Persons and teams. */
@Configuration(proxyBeanMethods = false)
@Import({PersonsEndpoint.class, TeamsEndpoint.class})
public class PersonsConfiguration {}
