package io.tierledger.customer.customers;

import io.tierledger.contracts.Actor;
import org.jspecify.annotations.Nullable;

/** What somebody or something decided: who, and what a person said of it. */
public interface Decided {
    /** In clear, in what was stored before texts were sealed; else null. */
    @Nullable
    String reason();

    /** What decided, where nobody said anything: {@code order:O1}, {@code import} or {@code api}; before texts were sealed a typed name too. */
    @Nullable
    String decidedBy();

    /** By a person, since texts are sealed; null where nobody said anything. */
    @Nullable
    PersonSaid said();

    /** {@link Actor} who decided; before texts were sealed a person is known by a word that is nothing else. */
    default String actor() {
        PersonSaid said = said();
        String word = decidedBy();
        return said != null ? said.actor() : word == null ? Actor.NAME : Actor.ofWord(word);
    }
}
