package io.tierledger.customer.programs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tokens of programs. */
@Configuration(proxyBeanMethods = false)
@Import(TokensEndpoint.class)
public class ProgramsConfiguration {}
