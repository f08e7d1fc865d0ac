package io.tierledger.platform.access;

import java.time.LocalDate;
import java.util.Optional;

/** By which day a service counts who stands in for whom. */
@FunctionalInterface
public interface BusinessDay {
    /** The business date as this service knows it; empty before the first. May block. */
    Optional<LocalDate> today();
}
