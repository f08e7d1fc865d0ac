package io.tierledger.engagement.levels;

import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a person says of one service level of a customer. Days are business dates. */
public interface LevelEvent {
    /** Members of the sealed text: frozen words. Why somebody says it. */
    String REASON = "reason";
    /** What the customer does for an exception. */
    String COUNTER_PROMISE = "counterPromise";

    String customerId();

    Capability capability();

    LocalDate asOf();

    /** {@link io.tierledger.contracts.Actor} who says it. */
    String actor();

    default String stream() {
        return stream(customerId(), capability());
    }

    /** In which all stands that persons say of one level of a customer. */
    static String stream(String customerId, Capability capability) {
        return "level:" + customerId + ":" + capability.word();
    }

    /** One that says why. */
    sealed interface WithText extends LevelEvent, GivesText
            permits LevelAgreed, ExceptionProposed, ExceptionProposalClosed, ExceptionLifted {
        /** Frozen word for what the text is. */
        String part();

        @Override
        String actor();

        @Override
        Sealed sealed();

        @Override
        default Place place() {
            return LevelEvent.place(customerId(), capability(), part());
        }
    }

    /** Where a text stands that is about a level of a customer. */
    static Place place(String customerId, Capability capability, String part) {
        return new Place(Subject.customer(customerId), part, stream(customerId, capability));
    }

    /** The text of an event; what is absent is no member. */
    static Map<String, String> text(String reason, @Nullable String counterPromise) {
        Map<String, String> text = new HashMap<>(Map.of(REASON, reason));
        if (counterPromise != null) {
            text.put(COUNTER_PROMISE, counterPromise);
        }
        return text;
    }
}
