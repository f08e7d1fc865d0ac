package io.tierledger.sealing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys keys: the one who does. customer-service alone has it. Each throws {@link io.tierledger.platform.web.Refused} 503 {@code keys-away}. */
public final class KeyEraser {
    private static final Logger log = LoggerFactory.getLogger(KeyEraser.class);
    private final KeyTable table;

    KeyEraser(KeyTable table) {
        this.table = table;
    }

    /**
     * The last key of a subject that was destroyed, or is to be.
     *
     * @param epoch this key, and all before it
     * @param erasure names the erasure
     */
    public record Destroyed(Subject subject, int epoch, String erasure) {}

    /** Epoch of the newest key of a subject, destroyed or not: what an erasure that is approved now destroys. */
    public int newestEpoch(Subject subject) {
        try {
            KeyTable.Row row = table.newest(List.of(subject)).get(subject);
            if (row == null) {
                throw new KeysAway("there is no key of " + subject + ", which must have one");
            }
            return row.epoch();
        } catch (KeysAway away) {
            throw Away.said(away);
        }
    }

    /** Committed when this returns; may be said again. Answers how many keys lived until then. */
    public int destroy(Destroyed keys, Instant at) {
        try {
            return table.destroy(keys.subject(), keys.epoch(), keys.erasure(), at);
        } catch (KeysAway away) {
            throw Away.said(away);
        }
    }

    /** As it must be whatever backup of keys was brought back; who lives and should not is destroyed again. */
    public void destroyAgain(Collection<Destroyed> all, Instant at) {
        for (Destroyed keys : all) {
            int revived = destroy(keys, at);
            if (revived > 0) {
                log.warn(
                        "{} keys of {} were destroyed by erasure {} and lived: destroyed again",
                        revived,
                        keys.subject(),
                        keys.erasure());
            }
        }
    }

    /** The last key of each customer that was destroyed. */
    public List<Destroyed> ofCustomers() {
        try {
            return table.destroyed(Subject.Kind.CUSTOMER);
        } catch (KeysAway away) {
            throw Away.said(away);
        }
    }
}
