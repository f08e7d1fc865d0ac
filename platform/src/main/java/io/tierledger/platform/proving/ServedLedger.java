package io.tierledger.platform.proving;

import io.tierledger.ledger.Tile;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.ledger.files.LedgerFiles;
import io.tierledger.platform.web.Refused;
import java.util.Optional;

/** The ledger as it is asked for; a service has its own store's, or none where none is kept. */
final class ServedLedger {
    private final String store;
    private final Optional<Ledger> ledger;

    ServedLedger(String store, Optional<Ledger> ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** @throws Refused 404 for another store, or where no ledger is kept */
    private Ledger of(String service) {
        return ledger.filter(kept -> service.equals(store)).orElseThrow(() -> Refused.notFound("ledger", service));
    }

    /** @throws Refused 404 where nothing is signed yet */
    SignedSize signed(String service) {
        return of(service).newest().orElseThrow(ServedLedger::nothingSigned);
    }

    /** @throws Refused 404 where it is not signed yet */
    Inclusion inclusion(String service, long event) {
        return of(service).inclusion(event).orElseThrow(ServedLedger::nothingSigned);
    }

    Optional<VerifierKey> key(String service) {
        return of(service).key();
    }

    /** @throws Refused 422 for what names no tile, 404 for one that is not signed */
    Tile tile(String service, String path) {
        long size = signed(service).size();
        Tile tile = Tile.read(path).orElseThrow(() -> Refused.invalid("place", "no-tile"));
        if (!tile.isIn(size)) {
            throw new Refused(404, "not-signed-yet").with("size", size);
        }
        return tile;
    }

    /** @throws java.util.NoSuchElementException where no ledger is kept */
    LedgerFiles files() {
        return ledger.orElseThrow().files();
    }

    static Refused nothingSigned() {
        return new Refused(404, "nothing-signed-yet");
    }
}
