package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.ledger.Bundle;
import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Proofs;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.specification.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has the key proves, with what a service serves and nothing else, what its store holds and that it only grew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerOverHttpTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LEDGER = "/api/ledger/customer";

    private ServiceUnderTest service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = ServiceUnderTest.start(
                CustomerService.class,
                "customer",
                Map.of(
                        "tierledger.ledger.directory", data.resolve("ledger").toString(),
                        "tierledger.ledger.keys", data.resolve("keys").toString()));
        for (int customer = 1; customer <= 300; customer++) {
            register("K" + customer);
        }
        signedAt(service.events().lastPosition());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void register(String customer) {
        HttpResponse<String> answer =
                service.call("PUT", "/api/customers/" + customer, "{\"name\":\"Hoekstra\",\"kind\":\"ORGANISATION\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private Checkpoint signedAt(long size) {
        ServiceUnderTest.await("signed at " + size, () -> checkpoint().size() >= size);
        return checkpoint();
    }

    private Checkpoint checkpoint() {
        Note note = Note.read(text(LEDGER + "/checkpoint"));
        assertThat(note.isSignedBy(VerifierKey.read(text(LEDGER + "/key").strip())))
                .isTrue();
        return Checkpoint.read(note.text());
    }

    @Test
    void tiles_and_bundles_lead_from_each_event_to_the_root() {
        Checkpoint signed = checkpoint();
        Tree tree = new Tree(signed.size(), tile -> bytes(LEDGER + "/" + tile.path()));
        assertThat(signed.origin()).isEqualTo("tierledger/customer");
        assertThat(tree.root()).isEqualTo(signed.root());
        for (long first = 0; first < signed.size(); first += Tile.WIDTH) {
            Tile hashes = Tile.with(first, 0, signed.size());
            Tile bundle = Tile.with(first, Tile.ENTRIES, signed.size());
            List<byte[]> entries = Bundle.read(bytes(LEDGER + "/" + bundle.path()));
            assertThat(entries).hasSize(hashes.width());
            for (int n = 0; n < entries.size(); n++) {
                assertThat(Hash.leaf(entries.get(n))).isEqualTo(tree.leaf(first + n));
                Entry entry = Entry.read(entries.get(n));
                assertThat(entry.position()).isEqualTo(first + n + 1);
                assertThat(entry.stream())
                        .isEqualTo(service.events().at(List.of(entry.position())).getFirst().stream());
            }
        }
    }

    @Test
    void an_event_is_proved_and_what_is_signed_later_goes_on_from_there() {
        Checkpoint before = checkpoint();
        for (long event : List.of(1L, 2L, 256L, 257L, before.size())) {
            JsonNode proved = json(LEDGER + "/proof/inclusion?event=" + event);
            Checkpoint of = Checkpoint.read(
                    Note.read(proved.path("checkpoint").asString()).text());
            Hash leaf = Hash.leaf(proved.path("entry").asString().getBytes(StandardCharsets.UTF_8));
            assertThat(proved.path("leaf").asString()).isEqualTo(leaf.base64());
            assertThat(Proofs.includes(leaf, event - 1, of.size(), of.root(), hashes(proved)))
                    .isTrue();
        }
        register("L" + before.size());
        Checkpoint after = signedAt(before.size() + 1);
        JsonNode continued = json(LEDGER + "/proof/consistency?from=" + before.size() + "&to=" + after.size());
        assertThat(Proofs.isContinued(before.size(), before.root(), after.size(), after.root(), hashes(continued)))
                .isTrue();
        assertThat(json(LEDGER + "/proof/consistency?from=5&to=5").path("proof"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ledger/tier/checkpoint, 404, not-found",
        "/api/ledger/customer/tile/0/9, 422, no-tile",
        "/api/ledger/customer/tile/0/000.p/256, 422, no-tile",
        "/api/ledger/customer/tile/entries/x00/1, 422, no-tile",
        "/api/ledger/customer/tile/0/x999/999, 404, not-signed-yet",
        "/api/ledger/customer/tile/5/000, 404, not-signed-yet",
        "/api/ledger/customer/proof/inclusion?event=0, 422, no-position",
        "/api/ledger/customer/proof/inclusion?event=99999999, 404, not-signed-yet",
        "/api/ledger/customer/proof/inclusion, 400, missing-parameter",
        "/api/ledger/customer/proof/consistency?from=0&to=4, 422, no-position",
        "/api/ledger/customer/proof/consistency?from=5&to=4, 422, smaller-than-from",
        "/api/ledger/customer/proof/consistency?from=5&to=99999999, 404, not-signed-yet"
    })
    void what_there_is_not_is_said(String path, int status, String code) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private static List<Hash> hashes(JsonNode answer) {
        return answer.path("proof")
                .valueStream()
                .map(one -> Hash.read(one.asString()))
                .toList();
    }

    private JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(service.url(path))).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as("%s: %s", path, new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
