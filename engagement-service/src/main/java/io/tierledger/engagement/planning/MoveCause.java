package io.tierledger.engagement.planning;

/** Why an activity is due on another day of its slot. */
public enum MoveCause {
    /** Its account manager is not there on the day it was due. */
    ABSENCE
}
