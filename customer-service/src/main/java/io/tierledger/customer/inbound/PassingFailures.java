package io.tierledger.customer.inbound;

import io.tierledger.platform.web.Refused;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Failures that say nothing about a message: the store is busy, or cannot be reached. */
final class PassingFailures {
    private static final int UNAVAILABLE = 503;

    private PassingFailures() {}

    static boolean passes(RuntimeException failure) {
        return switch (failure) {
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException lost -> true;
            case NonTransientDataAccessResourceException unreachable -> true;
            case Refused refused -> refused.status() == UNAVAILABLE;
            default -> false;
        };
    }
}
