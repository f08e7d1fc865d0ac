package io.tierledger.sealing;

import io.tierledger.platform.TierledgerProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Where the keys of personal texts are.
 *
 * @param url JDBC address of their database; unless given, {@code tierledger_keys} beside the service's own
 * @param username the service's own unless given, as is {@code password}
 * @param master file of the master key
 */
@ConfigurationProperties("tierledger.keys")
record KeysProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        Path master) {

    String address(DataSourceProperties main, TierledgerProperties service) {
        return url != null && !url.isBlank()
                ? url
                : main.determineUrl().replace("/" + service.database(), "/tierledger_keys");
    }

    @Nullable
    String user(DataSourceProperties main) {
        return username != null ? username : main.determineUsername();
    }

    @Nullable
    String secret(DataSourceProperties main) {
        return password != null ? password : main.determinePassword();
    }
}
