package io.tierledger.platform.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for.
 *
 * @param person id of a person
 * @param customer id of a customer it was about
 * @param from the first moment
 * @param until the first moment that is not asked for
 */
public record AccessFilter(
        @Nullable String person,
        @Nullable String customer,
        @Nullable Instant from,
        @Nullable Instant until) {}
