package io.tierledger.scoring.events;

/** From here on another method drives the engagement. */
public record LeadingMethodChosen(String method, String chosenBy) {}
