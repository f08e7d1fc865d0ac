package io.tierledger.tier.pyramid;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pyramid. */
@Configuration(proxyBeanMethods = false)
@Import(PyramidEndpoint.class)
public class PyramidConfiguration {}
