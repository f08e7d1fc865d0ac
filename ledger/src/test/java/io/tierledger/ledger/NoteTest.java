package io.tierledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
    /** The example of Go's package {@code golang.org/x/mod/sumdb/note}. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SignerKey KEY = new SignerKey("tierledger/customer", seed(7));

    private static byte[] seed(int first) {
        byte[] seed = new byte[SignerKey.SEED];
        seed[0] = (byte) first;
        return seed;
    }

    @Test
    void it_signs_what_go_signs() {
        SignerKey key = SignerKey.read(GO_SECRET);
        Note note = Note.read(GO_NOTE);
        assertThat(key.verifier()).hasToString(GO_KEY).isEqualTo(VerifierKey.read(GO_KEY));
        assertThat(Note.signed(note.text(), key)).hasToString(GO_NOTE);
        assertThat(note.isSignedBy(VerifierKey.read(GO_KEY))).isTrue();
        assertThat(key.secret()).isEqualTo(GO_SECRET);
        assertThat(key.toString()).doesNotContain("AYEKFALV");
    }

    @Test
    void a_checkpoint_reads_as_it_was_signed() {
        Checkpoint checkpoint = new Checkpoint("tierledger/customer", 4711, Hash.leaf(new byte[0]));
        Note note = Note.signed(checkpoint.text(), KEY);
        Note read = Note.read(note.toString());
        assertThat(Checkpoint.read(read.text())).isEqualTo(checkpoint);
        assertThat(read).isEqualTo(note);
        assertThat(read.isSignedBy(KEY.verifier())).isTrue();
        assertThat(VerifierKey.read(KEY.verifier().toString())).isEqualTo(KEY.verifier());
    }

    @Test
    void each_changed_letter_of_its_text_and_another_key_are_found() {
        String note = Note.signed(new Checkpoint("tierledger/customer", 12, Hash.OF_NOTHING).text(), KEY)
                .toString();
        int end = note.indexOf("\n\n");
        for (int at = 0; at < end; at++) {
            String other = note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
            assertThat(Note.read(other).isSignedBy(KEY.verifier())).isFalse();
        }
        assertThat(Note.read(note).isSignedBy(new SignerKey("tierledger/customer", seed(8)).verifier()))
                .isFalse();
        assertThat(Note.read(note).isSignedBy(new SignerKey("tierledger/tier", seed(7)).verifier()))
                .isFalse();
    }

    @Test
    void what_is_no_note_no_checkpoint_and_no_key_is_refused() {
        for (String other : List.of(
                "", "a\n", "a\n\n", "a\n\nb\n", "a\n\n\u2014 n\n", "a\n\n\u2014 n AAAA\n", "a\n\n\u2014 n !!\n")) {
            assertThatThrownBy(() -> Note.read(other)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String other : List.of(
                "", "o\n", "o\n01\nAAAA\n", "o\n-1\n" + Hash.OF_NOTHING.base64(), "\n1\n" + Hash.OF_NOTHING.base64())) {
            assertThatThrownBy(() -> Checkpoint.read(other)).isInstanceOf(IllegalArgumentException.class);
        }
        String other = GO_KEY.replace("c74f20a3", "c74f20a4");
        assertThatThrownBy(() -> VerifierKey.read(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignerKey.read(GO_KEY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignerKey.read(GO_SECRET.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AYEKFALV");
    }
}
