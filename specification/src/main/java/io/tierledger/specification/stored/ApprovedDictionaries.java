package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.Packing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds the dictionaries of stored events: {@code dictionary.1.approved} has the digest of dictionary 1, a text, and that text packed
 * with it on the day it was approved. A dictionary once landed is never changed and never taken away (decision 0033).
 */
final class ApprovedDictionaries {
    static final String ENDING = ".approved";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;

    /** As the file has it; {@code packed} in base64. */
    private record Approved(String sha256, String text, String packed) {}

    ApprovedDictionaries(Path directory) {
        this.directory = directory;
    }

    /** @param like something it is meant for, when it is approved for the first time */
    void hold(Dictionary dictionary, String like) throws IOException {
        Path path = directory.resolve("dictionary." + dictionary.number() + ENDING);
        Packing packing = new Packing(List.of(dictionary));
        if (ApprovedForms.APPROVE && !Files.exists(path)) {
            String packed = Base64.getEncoder().encodeToString(packing.pack(like.getBytes(StandardCharsets.UTF_8)));
            Files.writeString(path, JSON.writeValueAsString(new Approved(sha256(dictionary), like, packed)) + "\n");
        }
        assertThat(path)
                .as("what was approved of dictionary %d", dictionary.number())
                .exists();
        Approved approved = JSON.readValue(Files.readString(path), Approved.class);
        assertThat(sha256(dictionary))
                .as("digest of dictionary %d", dictionary.number())
                .isEqualTo(approved.sha256());
        byte[] packed = Base64.getDecoder().decode(approved.packed());
        assertThat(new String(packing.unpack(packed), StandardCharsets.UTF_8)).isEqualTo(approved.text());
    }

    /** None that was ever approved is missing. */
    void areAllAmong(List<Dictionary> dictionaries) throws IOException {
        assertThat(dictionaries.stream().map(each -> "dictionary." + each.number() + ENDING))
                .containsAll(ApprovedForms.files(directory).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING))
                        .toList());
    }

    private static String sha256(Dictionary dictionary) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dictionary.bytes()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
