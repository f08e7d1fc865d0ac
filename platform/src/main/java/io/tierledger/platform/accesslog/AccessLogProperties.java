package io.tierledger.platform.accesslog;

import io.tierledger.platform.TierledgerProperties;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Where the access log is ({@code tierledger.access-log.*}).
 *
 * @param url JDBC address of its database; unless given, {@code tierledger_access} beside the service's own
 * @param username the service's own unless given, as is {@code password}
 * @param keep for how long a month is kept after its last day, in whole months ({@code P12M})
 */
@ConfigurationProperties("tierledger.access-log")
record AccessLogProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("P12M") Period keep) {

    String address(DataSourceProperties main, TierledgerProperties service) {
        return isElsewhere()
                ? String.valueOf(url)
                : main.determineUrl().replace("/" + service.database(), "/" + OwnDatabase.NAME);
    }

    /** Whether its database was given, and so is made by whoever gave it. */
    boolean isElsewhere() {
        return url != null && !url.isBlank();
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
