package io.tierledger.platform.proving;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tierledger.ledger.Bundle;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Notes, tiles and proofs of this service's store, of what is signed and no further. */
@RestController
final class LedgerEndpoint {
    private static final String ALL = "/api/ledger/{service}";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    private static final String PLACE = "^(x[0-9]{3}/){0,5}[0-9]{3}(\\.p/[1-9][0-9]{0,2})?$";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ServedLedger ledger;
    private final Blocking blocking;

    LedgerEndpoint(ServedLedger ledger, Blocking blocking) {
        this.ledger = ledger;
        this.blocking = blocking;
    }

    /** The newest signed note. */
    @GetMapping(value = ALL + "/checkpoint", produces = TEXT)
    @ApiResponse(
            responseCode = "200",
            description = "A signed note (https://c2sp.org/tlog-checkpoint).",
            content = @Content(mediaType = TEXT, schema = @Schema(type = "string")))
    Mono<String> checkpoint(@PathVariable @Holds(pattern = Holds.SHORT) String service) {
        return blocking.call(() -> ledger.signed(service).note().toString());
    }

    /** By which its notes are known. */
    @GetMapping(value = ALL + "/key", produces = TEXT)
    @ApiResponse(
            responseCode = "200",
            description = "name+hash+key, as Go's note package has it.",
            content = @Content(mediaType = TEXT, schema = @Schema(type = "string")))
    Mono<String> key(@PathVariable @Holds(pattern = Holds.SHORT) String service) {
        return blocking.call(
                () -> ledger.key(service).map(VerifierKey::toString).orElseThrow(ServedLedger::nothingSigned) + "\n");
    }

    /** Hashes of a tile. */
    @GetMapping(value = ALL + "/tile/{level}/{*place}", produces = BYTES)
    @ApiResponse(
            responseCode = "200",
            description = "Hashes of 32 bytes each (https://c2sp.org/tlog-tiles).",
            content = @Content(mediaType = BYTES, schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<byte[]>> tile(
            @PathVariable @Holds(pattern = Holds.SHORT) String service,
            @PathVariable @Holds(pattern = "^[0-9]{1,2}$") String level,
            @PathVariable @Holds(pattern = PLACE) String place) {
        return blocking.call(() -> {
            Tile tile = ledger.tile(service, level + place);
            return answer(tile, ledger.files().hashes(tile));
        });
    }

    /** Entries of a bundle, which say of each event which it is, and the hash of what is stored of it. */
    @GetMapping(value = ALL + "/tile/entries/{*place}", produces = BYTES)
    @ApiResponse(
            responseCode = "200",
            description = "Entries, each after its length as two bytes (https://c2sp.org/tlog-tiles).",
            content = @Content(mediaType = BYTES, schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<byte[]>> entries(
            @PathVariable @Holds(pattern = Holds.SHORT) String service,
            @PathVariable @Holds(pattern = PLACE) String place) {
        return blocking.call(() -> {
            Tile tile = ledger.tile(service, "entries" + place);
            return answer(tile, Bundle.of(ledger.files().entries(tile)));
        });
    }

    private static ResponseEntity<byte[]> answer(Tile tile, byte[] bytes) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM);
        return (tile.isFull() ? answer.cacheControl(FOR_EVER) : answer).body(bytes);
    }

    /** That an event is in the tree of the newest note. */
    @GetMapping(ALL + "/proof/inclusion")
    Mono<Inclusion> inclusion(@PathVariable @Holds(pattern = Holds.SHORT) String service, @RequestParam long event) {
        return blocking.call(() -> {
            SignedSize signed = ledger.signed(service);
            if (event < 1) {
                throw Refused.invalid("event", "no-position");
            }
            if (event > signed.size()) {
                throw new Refused(404, "not-signed-yet").with("size", signed.size());
            }
            return ledger.inclusion(service, event);
        });
    }

    /**
     * That the tree of size {@code to} begins with that of size {@code from}.
     *
     * @param proof hashes as of RFC 6962, base64
     */
    record Consistency(long from, long to, List<String> proof) {}

    @GetMapping(ALL + "/proof/consistency")
    Mono<Consistency> consistency(
            @PathVariable @Holds(pattern = Holds.SHORT) String service,
            @RequestParam long from,
            @RequestParam long to) {
        return blocking.call(() -> {
            SignedSize signed = ledger.signed(service);
            if (from < 1) {
                throw Refused.invalid("from", "no-position");
            }
            if (to < from) {
                throw Refused.invalid("to", "smaller-than-from");
            }
            if (to > signed.size()) {
                throw new Refused(404, "not-signed-yet").with("size", signed.size());
            }
            return new Consistency(from, to, Hash.base64(new Tree(to, ledger.files()).consistency(from)));
        });
    }
}
