package io.tierledger.platform.access;

import io.tierledger.rights.Isolation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param isolation {@code none}, {@code team} or {@code account-manager}; all services of an installation are told the same */
@ConfigurationProperties("tierledger")
record IsolationSettings(@DefaultValue("none") Isolation isolation) {}
