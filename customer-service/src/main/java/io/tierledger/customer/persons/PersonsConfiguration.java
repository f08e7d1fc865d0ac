package io.tierledger.customer.persons;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Persons, teams, and what who asks may. */
@Configuration(proxyBeanMethods = false)
@Import({InvitationEndpoint.class, MeEndpoint.class, PersonsEndpoint.class, RightsEndpoint.class, TeamsEndpoint.class})
public class PersonsConfiguration {}
