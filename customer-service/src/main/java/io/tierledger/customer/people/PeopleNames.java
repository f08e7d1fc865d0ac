package io.tierledger.customer.people;

import java.util.Map;

/** The stable words under which events about people are stored. */
public final class PeopleNames {
    public static final Map<String, Class<?>> ALL = Map.of(
            "person-recorded", PeopleEvent.PersonRecorded.class,
            "team-recorded", PeopleEvent.TeamRecorded.class,
            "token-issued", PeopleEvent.TokenIssued.class,
            "token-revoked", PeopleEvent.TokenRevoked.class,
            "stand-in-arranged", PeopleEvent.StandInArranged.class,
            "stand-in-ended", PeopleEvent.StandInEnded.class,
            "hand-over-arranged", PeopleEvent.HandOverArranged.class);

    private PeopleNames() {}
}
