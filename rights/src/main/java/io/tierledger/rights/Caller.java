package io.tierledger.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, as a token that was checked says. */
public sealed interface Caller {

    /** By kind and id, as events and logs say it: {@code person:anna}, {@code program:…}; {@code nobody}. */
    String word();

    /** No token, no session. */
    record Nobody() implements Caller {
        @Override
        public String word() {
            return "nobody";
        }
    }

    /**
     * Somebody who is signed in.
     *
     * @param id of the directory of persons, never a name
     * @param roles may be none: then nothing but what is open to everybody
     * @param answersAs the account managers the person answers as today: the one it is, and those it stands in for
     * @param teams the teams the person leads or belongs to, with all below them
     * @param accountManager the one it is; null where it is none
     */
    record Person(
            String id,
            Set<Role> roles,
            Set<String> answersAs,
            Set<String> teams,
            @Nullable String accountManager) implements Caller {
        public Person {
            roles = Set.copyOf(roles);
            answersAs = Set.copyOf(answersAs);
            teams = Set.copyOf(teams);
        }

        /** Who is no account manager. */
        public Person(String id, Set<Role> roles, Set<String> answersAs, Set<String> teams) {
            this(id, roles, answersAs, teams, null);
        }

        @Override
        public String word() {
            return "person:" + id;
        }
    }

    /** An ERP, a CRM, a script with a token of its own. */
    record Program(String id, Set<Purpose> purposes) implements Caller {
        public Program {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public String word() {
            return "program:" + id;
        }
    }

    /** One of our services, asking another. */
    record Service(String name) implements Caller {
        @Override
        public String word() {
            return "service:" + name;
        }
    }
}
