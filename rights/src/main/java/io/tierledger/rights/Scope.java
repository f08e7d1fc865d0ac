package io.tierledger.rights;

/** How far a role reaches in a duty. */
public enum Scope {
    /** The whole house. */
    EVERYTHING,
    /** The customers whom the person answers for: as their account manager, or as the stand-in of today. */
    OWN_CUSTOMERS,
    /** The account manager that the person is; who stands in for another is not that other. */
    ITSELF,
    /** The customers of the teams that the person leads or belongs to, and of the teams below these; nobody's customers are the top team's. */
    OWN_TEAMS,
    /** What the person has begun, or sees to. */
    OWN_DOING
}
