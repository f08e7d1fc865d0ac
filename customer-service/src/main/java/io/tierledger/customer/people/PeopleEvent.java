package io.tierledger.customer.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to people, teams, stand-ins, hand-overs and tokens, as it is stored. The parts of sealed texts are frozen words. */
public sealed interface PeopleEvent extends GivesText {
    /** Members of the sealed text of a person, and of an act: frozen words. */
    String NAME = "name";

    String EMAIL = "email";
    /** One account a line: its issuer, a blank, its subject. */
    String ACCOUNTS = "accounts";

    String REASON = "reason";

    String stream();

    Act said();

    /** As others may know it. @param position in this store */
    PublishedEvent told(long position);

    @Override
    default String actor() {
        return said().actor();
    }

    @Override
    default Sealed sealed() {
        return said().sealed();
    }

    /** Position of the event that is named {@code customer/4711}. */
    static long position(String change) {
        return Long.parseLong(change.substring(change.indexOf('/') + 1));
    }

    private static String change(long position) {
        return "customer/" + position;
    }

    /** Stream {@code person:<id>}; the whole of it each time. Its text is the person's own. */
    record PersonRecorded(
            String personId,
            List<String> roles,
            @Nullable String team,
            @Nullable String accountManagerId,
            List<String> accounts,
            Sealed sealed,
            Act said)
            implements PeopleEvent {
        public static String stream(String personId) {
            return "person:" + personId;
        }

        public static Place place(String personId) {
            return new Place(Subject.person(personId), "person", stream(personId));
        }

        @Override
        public String stream() {
            return stream(personId);
        }

        @Override
        public Place place() {
            return place(personId);
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.PersonRecorded(
                    personId, roles, team, accountManagerId, accounts, said.actor(), change(position));
        }
    }

    /** Stream {@code team:<id>}; the whole of it each time. */
    record TeamRecorded(
            String teamId,
            String name,
            @Nullable String parent,
            @Nullable String lead,
            Act said) implements PeopleEvent {
        public static String stream(String teamId) {
            return "team:" + teamId;
        }

        @Override
        public String stream() {
            return stream(teamId);
        }

        @Override
        public Place place() {
            return Signing.place(said.id(), stream());
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.TeamRecorded(
                    teamId, name, parent, lead, said.actor(), change(position));
        }
    }

    /** Stream {@code token:<id>}. */
    record TokenIssued(
            String tokenId,
            String hash,
            String purpose,
            List<String> roles,
            String owner,
            LocalDate expiresOn,
            Act said)
            implements PeopleEvent {
        public static String stream(String tokenId) {
            return "token:" + tokenId;
        }

        @Override
        public String stream() {
            return stream(tokenId);
        }

        @Override
        public Place place() {
            return Signing.place(said.id(), stream());
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.TokenIssued(
                    tokenId, hash, purpose, roles, owner, expiresOn, said.actor());
        }
    }

    /** Stream {@code token:<id>}. */
    record TokenRevoked(String tokenId, Act said) implements PeopleEvent {
        @Override
        public String stream() {
            return TokenIssued.stream(tokenId);
        }

        @Override
        public Place place() {
            return Signing.place(said.id(), stream());
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.TokenRevoked(tokenId, said.actor());
        }
    }

    /** Stream {@code stand-in:<account manager>}; takes the place of the one before. */
    record StandInArranged(String accountManagerId, String person, LocalDate from, LocalDate until, Act said)
            implements PeopleEvent {
        public static String stream(String accountManagerId) {
            return "stand-in:" + accountManagerId;
        }

        @Override
        public String stream() {
            return stream(accountManagerId);
        }

        @Override
        public Place place() {
            return Signing.place(said.id(), stream());
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.StandInArranged(
                    accountManagerId, person, from, until, said.actor(), change(position));
        }
    }

    /** Stream {@code stand-in:<account manager>}. */
    record StandInEnded(String accountManagerId, Act said) implements PeopleEvent {
        @Override
        public String stream() {
            return StandInArranged.stream(accountManagerId);
        }

        @Override
        public Place place() {
            return Signing.place(said.id(), stream());
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.StandInEnded(accountManagerId, said.actor());
        }
    }

    /** Stream {@code hand-over:<id>}; what follows from it are events of the customers. */
    record HandOverArranged(
            String handOverId,
            String from,
            String to,
            @Nullable List<String> customers,
            LocalDate on,
            Act said) implements PeopleEvent {
        public static String stream(String handOverId) {
            return "hand-over:" + handOverId;
        }

        @Override
        public String stream() {
            return stream(handOverId);
        }

        @Override
        public Place place() {
            return Signing.place(said.id(), stream());
        }

        @Override
        public PublishedEvent told(long position) {
            return new io.tierledger.contracts.people.HandOverArranged(
                    handOverId, from, to, customers, on, said.actor(), change(position));
        }
    }
}
