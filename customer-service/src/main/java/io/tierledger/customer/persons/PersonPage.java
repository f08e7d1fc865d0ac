package io.tierledger.customer.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.sealing.Opened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as it is shown.
 *
 * @param roles words of the table of rights
 * @param accounts by which the person signs in; shown of one person, not in a list
 * @param sealed why neither name nor e-mail is shown: {@code erased}, or for now {@code unavailable}
 * @param version grows with each change; the {@code ETag}
 */
record PersonPage(
        String personId,
        @Nullable String name,
        @Nullable String email,
        List<String> roles,
        @Nullable String team,
        @Nullable String accountManagerId,
        @Nullable List<Account> accounts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed,

        long version) {

    /**
     * At a provider of identities.
     *
     * @param issuer address of the provider
     * @param subject how the provider calls the person
     */
    record Account(@Nullable String issuer, @Nullable String subject) {}

    /** Where its text stands. */
    static long position(PersonRecorded person) {
        return PeopleEvent.position(person.change());
    }

    static PersonPage of(PersonRecorded person, Opened opened, boolean withAccounts) {
        return new PersonPage(
                person.personId(),
                opened.member(PeopleEvent.NAME),
                opened.member(PeopleEvent.EMAIL),
                person.roles(),
                person.team(),
                person.accountManagerId(),
                withAccounts ? accounts(opened) : null,
                opened.why(),
                position(person));
    }

    private static List<Account> accounts(Opened opened) {
        String lines = opened.member(PeopleEvent.ACCOUNTS);
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.split(" ", 2))
                        .map(words -> new Account(words[0], words[1]))
                        .toList();
    }
}
