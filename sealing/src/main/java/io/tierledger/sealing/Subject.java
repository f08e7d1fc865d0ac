package io.tierledger.sealing;

import io.tierledger.contracts.customers.SubjectErased;
import java.util.Locale;

/** Whom a sealed text is about, and whose key opens it. */
public record Subject(Kind kind, String id) {

    /** Stored words: never renamed. */
    public enum Kind {
        /** A customer; ids are the customers'. */
        CUSTOMER,
        /** A user, account manager or contact person: one set of ids. */
        PERSON,
        /** One act, a UUID: a text that belongs to many customers or to none. */
        ACT;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose key was destroyed. */
    public static Subject of(SubjectErased erased) {
        return new Subject(Kind.of(erased.kind()), erased.subject());
    }

    public static Subject customer(String id) {
        return new Subject(Kind.CUSTOMER, id);
    }

    public static Subject person(String id) {
        return new Subject(Kind.PERSON, id);
    }

    public static Subject act(String id) {
        return new Subject(Kind.ACT, id);
    }

    @Override
    public String toString() {
        return kind.word() + " " + id;
    }
}
