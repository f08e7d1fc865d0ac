package io.tierledger.engagement.calendar;

/** An account manager's calendar got an address; the one before is closed by it. {@code tokenHash}: {@link Token#hash}. */
public record CalendarOpened(String accountManagerId, String tokenHash, String openedBy) {

    String stream() {
        return stream(accountManagerId);
    }

    static String stream(String accountManager) {
        return "calendar:" + accountManager;
    }
}
