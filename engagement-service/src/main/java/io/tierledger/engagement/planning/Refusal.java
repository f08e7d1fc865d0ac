package io.tierledger.engagement.planning;

import java.time.LocalDate;

/** Why a command is refused, with what would have been needed. */
public sealed interface Refusal {

    record UnknownActivity(ActivityId activity) implements Refusal {}

    /** Only an open activity can be done or skipped. */
    record NotOpen(ActivityId activity, ActivityState state) implements Refusal {}

    /** Nothing can be done before its plan or after the business date. */
    record OutsidePlan(LocalDate from, LocalDate to) implements Refusal {}

    /** It is moved within its slot, and not into the past: from the first up to and including the last of these days. */
    record OutsideSlot(LocalDate from, LocalDate to) implements Refusal {}

    /** A holiday, a weekend, or an absence of who answers for the customer. */
    record NobodyWorks(LocalDate day) implements Refusal {}

    /** A stable word for programs. */
    default String code() {
        return switch (this) {
            case UnknownActivity unknown -> "unknown-activity";
            case NotOpen notOpen -> "activity-" + notOpen.state().name().toLowerCase(java.util.Locale.ROOT);
            case OutsidePlan outside -> "date-outside-plan";
            case OutsideSlot outside -> "outside-slot";
            case NobodyWorks nobody -> "nobody-works";
        };
    }
}
