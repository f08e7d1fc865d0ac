package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.SignerKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The reader's own browser verifies that a change stands in the ledger; whatever was altered on the way is refused, with the reason. */
class ProofsInABrowserTest extends InABrowserTest {
    private static final String EVENT = "{position: " + AProof.POSITION + ", stream: '" + AProof.STREAM + "'}";

    @TempDir
    private static Path files;

    private final AtomicInteger unsigned = new AtomicInteger();
    private @Nullable AProof proof;
    private volatile @Nullable AProof answered;

    /** Answers with the proof that the test wants, and without one as often as it wants. */
    @Override
    StubService services() {
        proof = AProof.in(files);
        return new StubService((request, response) -> {
            if (request.path().equals("api/ledger/tier/key")) {
                return request.receive()
                        .aggregate()
                        .then(response.sendString(reactor.core.publisher.Mono.just(AProof.KEY.verifier() + "\n"))
                                .then());
            }
            if (request.path().equals("api/tiers/changes/cc1")) {
                AProof now = answered;
                boolean isSigned = now != null && unsigned.getAndDecrement() <= 0;
                String json = isSigned ? "{\"ledger\":" + now.json() + "}" : "{}";
                return request.receive().aggregate().then(CannedServices.body(response, json));
            }
            return CannedServices.answer(request, response);
        });
    }

    @BeforeEach
    void answerWhatIsTrue() {
        answered = untouched();
        unsigned.set(0);
    }

    private AProof untouched() {
        assertThat(proof).isNotNull();
        return proof;
    }

    private String verified(AProof given) {
        return verified(given, EVENT, AProof.KEY.verifier().toString());
    }

    private String verified(AProof given, String event, String key) {
        return String.valueOf(browser.run("return import('/app/ledger.js').then(ledger => ledger.verified("
                + given.json() + ", " + event + ", {origin: '" + AProof.ORIGIN + "', key: '" + key
                + "'})).then(found => [found.outcome, found.why].join(' ').trim())"));
    }

    @Test
    void what_was_not_touched_is_verified_and_whatever_was_is_refused() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        AProof whole = untouched();
        assertThat(verified(whole)).isEqualTo("verified");
        for (int n = 0; n < whole.proof().size(); n++) {
            assertThat(verified(whole.withHashTurned(n, n)))
                    .as("hash %d of the path", n)
                    .isEqualTo("refused path");
        }
        assertThat(verified(whole.withLeaf(AProof.turned(whole.leaf(), 31)))).isEqualTo("refused leaf");
        assertThat(verified(whole.withSignatureTurned(4))).isEqualTo("refused signature");
        assertThat(verified(whole.withSignatureTurned(67))).isEqualTo("refused signature");
        assertThat(verified(whole.withSignatureTurned(0))).as("of another key").isEqualTo("refused signature");
    }

    @Test
    void what_is_altered_to_fit_is_refused_where_it_does_not_fit() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        AProof whole = untouched();
        Entry entry = Entry.read(whole.entry().getBytes(StandardCharsets.UTF_8));
        Entry other = new Entry(
                entry.position(), entry.stream(), entry.sequence(), entry.name(), entry.revision(), Hash.OF_NOTHING);
        AProof otherEntry = whole.withEntry(new String(other.bytes(), StandardCharsets.UTF_8));
        assertThat(verified(otherEntry)).isEqualTo("refused leaf");
        assertThat(verified(otherEntry.withLeaf(other.leaf().base64()))).isEqualTo("refused path");
        List<String> turnedRound = new ArrayList<>(whole.proof());
        Collections.reverse(turnedRound);
        assertThat(verified(whole.withPath(turnedRound))).isEqualTo("refused path");
        assertThat(verified(
                        whole.withPath(whole.proof().subList(1, whole.proof().size()))))
                .isEqualTo("refused path");
        List<String> longer = new ArrayList<>(whole.proof());
        longer.add(whole.leaf());
        assertThat(verified(whole.withPath(longer))).isEqualTo("refused path");
        assertThat(verified(whole.withPath(List.of("AAAA")))).isEqualTo("refused form");
        assertThat(verified(whole.withCheckpoint("no note"))).isEqualTo("refused form");
        String root = Hash.OF_NOTHING.base64();
        assertThat(verified(whole.withCheckpoint(whole.checkpoint().replaceFirst("\n700\n", "\n701\n"))))
                .as("a size that was not signed")
                .startsWith("refused ");
        assertThat(verified(whole.withCheckpoint(
                        Note.signed(new Checkpoint(AProof.ORIGIN, AProof.SIZE, Hash.read(root)).text(), AProof.KEY)
                                .toString())))
                .isEqualTo("refused path");
    }

    @Test
    void another_event_another_ledger_and_another_key_are_told_apart() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        AProof whole = untouched();
        String key = AProof.KEY.verifier().toString();
        assertThat(verified(whole, EVENT.replace("K1", "K2"), key)).isEqualTo("refused entry");
        assertThat(verified(whole, EVENT.replace("300", "301"), key)).isEqualTo("refused entry");
        byte[] seed = new byte[SignerKey.SEED];
        seed[0] = 1;
        SignerKey stranger = new SignerKey(AProof.ORIGIN, seed);
        assertThat(verified(whole, EVENT, stranger.verifier().toString())).isEqualTo("refused signature");
        String text = whole.checkpoint().substring(0, whole.checkpoint().indexOf("\n\n") + 1);
        assertThat(verified(whole.withCheckpoint(Note.signed(text, stranger).toString())))
                .isEqualTo("refused signature");
        SignerKey elsewhere = new SignerKey("tierledger/customer", seed);
        assertThat(verified(
                        whole.withCheckpoint(Note.signed(text.replace("/tier\n", "/customer\n"), elsewhere)
                                .toString()),
                        EVENT,
                        elsewhere.verifier().toString()))
                .isEqualTo("refused signature");
        assertThat(verified(whole, EVENT, key.replaceFirst("[+][0-9a-f]{8}[+]", "+00000000+")))
                .isEqualTo("refused key");
        assertThat(verified(whole, EVENT, "none")).isEqualTo("refused key");
    }

    @Test
    void a_ledger_that_went_on_in_another_generation_is_that_of_the_same_store() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        assertThat(verifiedAs("tierledger/tier/g2")).isEqualTo("verified");
        assertThat(verifiedAs("tierledger/tier/g12")).isEqualTo("verified");
        assertThat(verifiedAs("tierledger/tier/g2x")).isEqualTo("refused signature");
        assertThat(verifiedAs("tierledger/tiers")).isEqualTo("refused signature");
    }

    private String verifiedAs(String origin) {
        SignerKey key = new SignerKey(origin, new byte[SignerKey.SEED]);
        String checkpoint = untouched().checkpoint();
        String text = checkpoint.substring(0, checkpoint.indexOf("\n\n") + 1).replaceFirst("tierledger/tier", origin);
        return verified(
                untouched().withCheckpoint(Note.signed(text, key).toString()),
                EVENT,
                key.verifier().toString());
    }

    /** As Java writes them: see EntryTest. */
    @Test
    void a_stream_is_written_as_its_entry_has_it() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        for (String stream : List.of("x:K 1", "customer:Hoekstra \u00e9\u20ac%", "~!", "%41")) {
            String line = new String(new Entry(1, stream, 0, "n", "1", Hash.OF_NOTHING).bytes(), StandardCharsets.UTF_8)
                    .split("\n")[2];
            assertThat(browser.run("return import('/app/ledger.js').then(ledger => ledger.written("
                            + JsonMapper.builder().build().writeValueAsString(stream) + "))"))
                    .isEqualTo(line);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ✓ Verified in this browser: event 300 is one of the 700 that tierledger/tier+
            nl | ✓ Gecontroleerd in deze browser: gebeurtenis 300 is een van de 700 die tierledger/tier+
            """)
    void a_receipt_that_is_opened_says_that_it_was_verified(String language, String words) {
        opensTheReceipt(language);
        browser.awaitsText(words);
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void a_receipt_says_that_it_was_not_verified_and_why() {
        answered = untouched().withHashTurned(0, 0);
        opensTheReceipt("en");
        browser.awaitsText("Not verified! Report this to your auditor. Its hashes do not lead to the root");
        answered = untouched().withSignatureTurned(9);
        opensTheReceipt("nl");
        browser.awaitsText("Klopt niet! Meld dit aan uw auditor. Het ijkpunt is niet ondertekend met de sleutel");
    }

    @Test
    void what_is_not_signed_yet_is_being_signed_and_asked_for_again() {
        unsigned.set(1);
        opensTheReceipt("en");
        browser.awaitsText("Being signed; this page tries again.");
        browser.awaitsText("✓ Verified in this browser");
    }

    @Test
    void a_browser_without_signatures_says_that_only_the_tree_was_verified() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        browser.awaits("tl-receipt summary");
        browser.run("crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))");
        browser.awaits("tl-receipt summary").click();
        browser.awaitsText("Only the tree was verified: event 300 is one of 700. This browser has no Ed25519");
        assertThat(browser.text()).doesNotContain("✓ Verified");
    }

    private void opensTheReceipt(String language) {
        browser.open("#/customers/K1?method=curry-pyramid", language, "light");
        browser.awaits("tl-receipt summary").click();
    }
}
