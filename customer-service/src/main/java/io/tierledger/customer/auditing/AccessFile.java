package io.tierledger.customer.auditing;

import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.FoundAccess;
import io.tierledger.reading.HarmlessCsv;
import java.util.List;
import java.util.Objects;

/** Rows of the access log as CSV: all that the log has of each, moments in UTC, customers with a semicolon between. */
final class AccessFile {
    static final String HEADINGS = HarmlessCsv.of(List.of(
            List.of("at", "who", "session", "act", "route", "selection", "customers", "count", "network", "outcome")));

    private AccessFile() {}

    static String lines(List<FoundAccess> rows) {
        return HarmlessCsv.of(rows.stream().map(AccessFile::line).toList());
    }

    private static List<String> line(FoundAccess found) {
        Access access = found.access();
        return List.of(
                found.place().at().toString(),
                access.who(),
                Objects.requireNonNullElse(access.session(), ""),
                access.act(),
                access.route(),
                access.selection(),
                String.join(";", access.customers()),
                access.count() == null ? "" : access.count().toString(),
                Objects.requireNonNullElse(access.network(), ""),
                access.outcome());
    }
}
