package io.tierledger.customer.erasing;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.people.Act;
import io.tierledger.customer.people.Signing;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;

/** How far the erasure of a subject is; stream {@code erasure:<kind>:<id>}, where one may follow another. {@code kind} is {@code customer}. */
public sealed interface ErasureEvent {
    String kind();

    String subject();

    /** Names the erasure: the act by which it was requested. */
    String erasureId();

    default String stream() {
        return stream(kind(), subject());
    }

    static String stream(String kind, String subject) {
        return "erasure:" + kind + ":" + subject;
    }

    /** What a person did about it; a reason stands sealed under the key of the act, so that it outlives the subject's own. */
    interface Said extends GivesText {
        String kind();

        String subject();

        Act said();

        @Override
        default Place place() {
            return Signing.place(said().id(), ErasureEvent.stream(kind(), subject()));
        }

        @Override
        default Sealed sealed() {
            return said().sealed();
        }

        @Override
        default String actor() {
            return said().actor();
        }
    }

    record ErasureRequested(String kind, String subject, Act said) implements ErasureEvent, Said {
        @Override
        public String erasureId() {
            return said.id();
        }
    }

    record ErasureWithdrawn(String kind, String subject, String erasureId, Act said) implements ErasureEvent, Said {}

    /** By another than who requested it. @param epoch of the newest key then; it is destroyed, with all before it */
    record ErasureApproved(String kind, String subject, String erasureId, int epoch, Act said)
            implements ErasureEvent, Said {}

    /** @param service short name of the one that holds nothing any more */
    record ErasureReported(String kind, String subject, String erasureId, String service) implements ErasureEvent {}

    record ErasureDone(String kind, String subject, String erasureId) implements ErasureEvent {}
}
