package io.tierledger.platform.room;

import io.tierledger.platform.web.Refused;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether there is room: below the least that must be free nothing new is taken, below half of it nothing at all is written. */
public final class Room {
    private static final Logger log = LoggerFactory.getLogger(Room.class);
    private static final double AGAIN = 1.1;

    private final FreeSpace space;
    private final long least;
    private volatile boolean scarce;
    private volatile boolean gone;

    public Room(FreeSpace space, long least) {
        this.space = space;
        this.least = least;
    }

    /** Looks once; a little more than the least must be free before there is room again. */
    public synchronized void look() {
        long free = space.bytes();
        boolean scarceNow = free < (scarce ? least * AGAIN : least);
        gone = free < (gone ? least * AGAIN : least) / 2;
        if (scarceNow && !scarce) {
            log.error("only {} MB of the disk are free, writes are refused below {} MB", free >> 20, least >> 20);
        } else if (scarce && !scarceNow) {
            log.info("there is room on the disk again: {} MB", free >> 20);
        }
        scarce = scarceNow;
    }

    /** Nothing new is taken. */
    public boolean isScarce() {
        return scarce;
    }

    /** @throws Refused 507 when nothing may be written any more */
    public void requireSome() {
        if (gone) {
            throw refused();
        }
    }

    static Refused refused() {
        return new Refused(
                507,
                "no-room",
                "The disk is almost full; nothing was stored. Make room and try again.",
                Map.of("retryAfter", 60));
    }
}
