package io.tierledger.engagement.answering;

import java.time.Duration;

/** What is asked, with the time that answering usually takes. */
public enum RequestKind {
    QUESTION(15),
    COMPLAINT(45),
    QUOTE(60),
    PROJECT(240);

    private final Duration work;

    RequestKind(int minutes) {
        this.work = Duration.ofMinutes(minutes);
    }

    /** Of one person. */
    public Duration work() {
        return work;
    }
}
