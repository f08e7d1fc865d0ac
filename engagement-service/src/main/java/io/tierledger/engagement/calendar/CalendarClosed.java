package io.tierledger.engagement.calendar;

/** The address of an account manager's calendar counts no more, and none took its place. */
public record CalendarClosed(String accountManagerId, String closedBy) {
    public static final String NAME = "calendar-closed";

    String stream() {
        return CalendarOpened.stream(accountManagerId);
    }
}
