package io.tierledger.platform.eventstore;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the events of a service have in common: field names and usual words, learnt once from many events and frozen in a file. Payloads
 * are packed with it (Zstandard, RFC 8878), and each says the number of its dictionary; a dictionary is never changed and never taken
 * away, because without it those payloads can never be read again.
 *
 * @param number from 1 to 255, the identifier in the dictionary's own header and in every payload packed with it
 * @param bytes in Zstandard's format
 */
public record Dictionary(int number, byte[] bytes) {
    private static final int LARGEST_NUMBER = 255; // more would cost every payload another byte

    /** @throws IllegalArgumentException for bytes that are no dictionary of that number */
    public Dictionary {
        long said = Zstd.getDictIdFromDict(bytes);
        if (number < 1 || number > LARGEST_NUMBER || said != number) {
            throw new IllegalArgumentException("dictionary " + number + " says that it is number " + said);
        }
        bytes = bytes.clone();
    }

    /** All that stand beside a class in files {@code dictionary.1}, {@code dictionary.2} and so on; none is left out. */
    public static List<Dictionary> allBeside(Class<?> owner) {
        List<Dictionary> found = new ArrayList<>();
        for (int number = 1; ; number++) {
            try (InputStream file = owner.getResourceAsStream("dictionary." + number)) {
                if (file == null) {
                    return found;
                }
                found.add(new Dictionary(number, file.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
