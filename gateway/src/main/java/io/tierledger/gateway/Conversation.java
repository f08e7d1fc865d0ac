package io.tierledger.gateway;

/** Where a connection is, as the handlers before and behind its decoder tell each other; used by its own event loop alone. */
final class Conversation {
    /** Whether the next byte belongs to a request line or a header, as far as the decoder has come. */
    boolean betweenBodies = true;
    /** How much of the body that is being sent has still to come; below zero when only the decoder will know. */
    long bodyLeft;
    /** Whether the head that the decoder gives out next has been looked at as it was sent. */
    boolean lookedAt;
    /** Whether it must not be answered, nor anything behind it. */
    boolean ambiguous;
}
