package io.tierledger.rights;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who people and programs are, beside what their tokens say: of this whoever enforces the table makes a {@link Caller}. Never blocks. */
public interface KnownPeople {
    /** The one team there is while no team was recorded: everybody belongs to it, and every customer is one of its. */
    String WHOLE_HOUSE = "whole-house";

    /** These as they are now. Never changes, and is the same object for as long as nothing about people and programs does. */
    KnownPeople asTheyAre();

    /** The person to whom an account at a provider of identities was joined; null for nobody. */
    @Nullable
    String personOf(String issuer, String subject);

    /**
     * A person who asks, with all that is known of it.
     *
     * @param personId need not be known; then it is what its token says and no more
     * @param told roles that a checked token told
     * @param toldManager the account manager that a checked token said the person is; counts for whoever is not known here
     * @param day business date by which stand-ins count; null for none: then nobody stands in
     */
    Caller.Person caller(String personId, Set<Role> told, @Nullable String toldManager, @Nullable LocalDate day);

    /**
     * A program that sent a token of ours ({@code tlp_…}); {@link Caller.Nobody} where it is unknown, revoked or was good until before {@code day}.
     *
     * @param day wall date in the zone of the installation
     */
    Caller program(String token, LocalDate day);

    /** The id of a program whose token this is, or was before it was revoked or over; null for a token that never was. */
    default @Nullable String programBefore(String token) {
        return null;
    }

    /** The team of an account manager, and the top team where it has none or {@code accountManagerId} is null. */
    String teamOf(@Nullable String accountManagerId);

    /** Customers of account managers who are of some of these teams; nobody's, and those of whoever is not recorded, are the top team's. */
    Reach ofTeams(Set<String> teams);

    /** A customer that is acted on, by who answers for it; null for nobody. */
    default Facts customerOf(@Nullable String accountManagerId) {
        return Facts.ofCustomer(accountManagerId, teamOf(accountManagerId));
    }
}
