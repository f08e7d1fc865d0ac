package io.tierledger.sealing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of a sealed text as bytes: NFC, canonical JSON (RFC 8785; for a flat object of strings that is sorted names and the
 * shortest escapes), and spaces up to a multiple of 32 bytes, which hide its length.
 */
final class Plain {
    private static final int BLOCK = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .build();
    private static final TypeReference<SortedMap<String, String>> MEMBERS = new TypeReference<>() {};

    private Plain() {}

    static byte[] written(Map<String, String> members) {
        SortedMap<String, String> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put(name, Normalizer.normalize(value, Normalizer.Form.NFC)));
        byte[] text = JSON.writeValueAsBytes(sorted);
        byte[] padded = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    static SortedMap<String, String> read(byte[] text) {
        return JSON.readValue(new String(text, StandardCharsets.UTF_8), MEMBERS);
    }
}
