package io.tierledger.engagement.servicelevels;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.levels.ExceptionProposed;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What persons decided about one level of a customer, as the read model keeps it; texts are named by the position of the event that holds
 * them.
 */
record LevelRecord(Document document) {
    private static final String AGREED = "agreed";
    private static final String PROPOSED = "proposed";
    private static final String IN_FORCE = "force";

    static LevelRecord of(String customerId, Capability capability) {
        return new LevelRecord(new Document("_id", id(customerId, capability))
                .append("c", customerId)
                .append("k", capability.name()));
    }

    static String id(String customerId, Capability capability) {
        return customerId + " " + capability.word();
    }

    void agreed(LevelAgreed agreed, long position) {
        if (agreed.value() == null) {
            document.remove(AGREED);
        } else {
            document.append(AGREED, at(agreed.value(), agreed.asOf(), position));
        }
    }

    void proposed(ExceptionProposed proposed, long position) {
        document.append(
                PROPOSED,
                at(proposed.value(), proposed.asOf(), position)
                        .append("id", proposed.id())
                        .append("until", proposed.until().toEpochDay()));
    }

    void closed(String id) {
        forget(PROPOSED, id);
    }

    void set(ExceptionSet set) {
        forget(PROPOSED, set.id());
        document.append(
                IN_FORCE,
                at(set.value(), set.proposedOn(), set.proposal())
                        .append("id", set.id())
                        .append("until", set.until().toEpochDay())
                        .append("approvedBy", Actor.shown(set.actor()))
                        .append("approvedOn", set.asOf().toEpochDay())
                        .append("agreement", set.agreementId()));
    }

    void ended(String id) {
        forget(IN_FORCE, id);
    }

    private void forget(String what, String id) {
        part(what).filter(part -> part.id().equals(id)).ifPresent(part -> document.remove(what));
    }

    private static Document at(String value, LocalDate on, long position) {
        return new Document("value", value).append("on", on.toEpochDay()).append("at", position);
    }

    boolean isEmpty() {
        return !document.containsKey(AGREED) && !document.containsKey(PROPOSED) && !document.containsKey(IN_FORCE);
    }

    String id() {
        return document.getString("_id");
    }

    String customerId() {
        return document.getString("c");
    }

    Capability capability() {
        return Capability.valueOf(document.getString("k"));
    }

    Optional<Part> agreed() {
        return part(AGREED);
    }

    /** @param today what has its last day before it waits no more */
    Optional<Part> proposed(LocalDate today) {
        return part(PROPOSED).filter(part -> !part.until().isBefore(today));
    }

    Optional<Part> inForce() {
        return part(IN_FORCE);
    }

    private Optional<Part> part(String name) {
        return Optional.ofNullable(document.get(name, Document.class)).map(Part::new);
    }

    /** One thing that was decided. */
    record Part(Document document) {
        String value() {
            return document.getString("value");
        }

        /** Business date on which it was agreed or put forward. */
        LocalDate on() {
            return day("on");
        }

        /** Position of the event that says why. */
        long position() {
            return document.getLong("at");
        }

        /** Of an exception. */
        String id() {
            return document.getString("id");
        }

        /** Of an exception. */
        LocalDate until() {
            return day("until");
        }

        @Nullable
        String approvedBy() {
            return document.getString("approvedBy");
        }

        @Nullable
        LocalDate approvedOn() {
            return document.containsKey("approvedOn") ? day("approvedOn") : null;
        }

        @Nullable
        String agreementId() {
            return document.getString("agreement");
        }

        private LocalDate day(String name) {
            return LocalDate.ofEpochDay(document.getLong(name));
        }
    }
}
