package io.tierledger.customer.inbound;

import io.tierledger.platform.web.Refused;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Failures that say nothing about a message: the store is busy, has no room, or cannot be reached. */
final class PassingFailures {
    private static final Set<Integer> FOR_NOW = Set.of(503, 507);

    private PassingFailures() {}

    static boolean passes(RuntimeException failure) {
        return switch (failure) {
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException lost -> true;
            case NonTransientDataAccessResourceException unreachable -> true;
            case Refused refused -> FOR_NOW.contains(refused.status());
            default -> false;
        };
    }
}
