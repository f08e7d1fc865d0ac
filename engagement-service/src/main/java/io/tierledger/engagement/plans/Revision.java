package io.tierledger.engagement.plans;

import java.time.Instant;

/**
 * How an activity stands among what it was before: what a calendar program asks before it believes one form of an event over another
 * (RFC 5545, {@code SEQUENCE} and {@code DTSTAMP}).
 *
 * @param sequence how often it changed since it was drawn, from 0
 * @param at wall time, UTC, at which the change was stored; the epoch where a form of before kept none
 */
public record Revision(int sequence, Instant at) {

    Revision next(Instant when) {
        return new Revision(sequence + 1, when);
    }
}
