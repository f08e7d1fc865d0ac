package io.tierledger.platform;

/**
 * Named places between two steps of which a crash may separate the first from the second. Production passes through; tests that want
 * to see what a crash there leaves behind throw.
 */
@FunctionalInterface
public interface CrashPoints {
    /** Events and position are stored, what follows in memory is not. */
    String AFTER_APPEND = "after-append";
    /** Kafka has acknowledged, the position has not moved. */
    String AFTER_ACKNOWLEDGEMENT = "after-acknowledgement";
    /** A read model's documents are written, its position is not. */
    String AFTER_DOCUMENTS = "after-documents";
    /** A partition's saved documents are written, their position is not. */
    String AFTER_STATE_DOCUMENTS = "after-state-documents";

    void passing(String point);
}
