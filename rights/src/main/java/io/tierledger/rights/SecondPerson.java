package io.tierledger.rights;

/** Whether a duty needs somebody else than who put it forward. */
public enum SecondPerson {
    NOT_NEEDED,
    /** The author of what is carried out is another person, and known. */
    ALWAYS,
    /** Where a tier is lifted, or more is given than is granted, another person has put it forward. */
    WHEN_IT_LIFTS
}
