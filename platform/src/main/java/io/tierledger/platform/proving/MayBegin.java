package io.tierledger.platform.proving;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Whether a ledger may begin in a store: what it has is never rewritten, so texts that earlier versions stored in clear are sealed before. A
 * new store may; one from before may when {@code seal-old-events} has been through it.
 */
public final class MayBegin {
    private MayBegin() {}

    static boolean in(JdbcOperations store) {
        return !store.queryForList("select 1 from identity where name = 'ledger'")
                .isEmpty();
    }

    /** From the next start on; said again it changes nothing. */
    public static void from(JdbcOperations store) {
        store.update("insert into identity values ('ledger', 'may-begin') on conflict do nothing");
    }
}
