package io.tierledger.platform.eventstore;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How payloads stand in the store: JSON, packed with the newest {@link Dictionary} of the service where that makes it shorter. Which of
 * the two is told by the first bytes, since JSON never begins as a frame of Zstandard does; so stores written before there were
 * dictionaries are read as ever (docs/decisions/0033).
 */
public final class Packing {
    private static final int MAGIC = 0x28B52FFD; // the first four bytes of every frame, RFC 8878, 3.1.1
    private static final int LEVEL = 3;

    private final @Nullable Lent<ZstdCompressCtx> newest;
    private final Map<Integer, Lent<ZstdDecompressCtx>> readers;

    /** @param dictionaries all there ever were */
    public Packing(List<Dictionary> dictionaries) {
        newest = dictionaries.stream()
                .max(Comparator.comparingInt(Dictionary::number))
                .map(Packing::packers)
                .orElse(null);
        readers = dictionaries.stream().collect(Collectors.toUnmodifiableMap(Dictionary::number, Packing::unpackers));
    }

    private static Lent<ZstdCompressCtx> packers(Dictionary dictionary) {
        ZstdDictCompress learnt = new ZstdDictCompress(dictionary.bytes(), LEVEL);
        return new Lent<>(() -> {
            ZstdCompressCtx context = new ZstdCompressCtx();
            context.setChecksum(false); // PostgreSQL has checksums of its pages
            context.loadDict(learnt);
            return context;
        });
    }

    private static Lent<ZstdDecompressCtx> unpackers(Dictionary dictionary) {
        ZstdDictDecompress learnt = new ZstdDictDecompress(dictionary.bytes());
        return new Lent<>(() -> {
            ZstdDecompressCtx context = new ZstdDecompressCtx();
            context.loadDict(learnt);
            return context;
        });
    }

    public byte[] pack(byte[] json) {
        if (newest == null) {
            return json;
        }
        byte[] packed = newest.lend(context -> context.compress(json));
        return packed.length < json.length ? packed : json;
    }

    /** @throws IllegalStateException for what was packed with a dictionary that is not there, or is cut short */
    public byte[] unpack(byte[] stored) {
        if (!isPacked(stored)) {
            return stored;
        }
        int number = Math.toIntExact(Zstd.getDictIdFromFrame(stored));
        Lent<ZstdDecompressCtx> reader = readers.get(number);
        if (reader == null) {
            throw new IllegalStateException(
                    "an event is packed with dictionary " + number + ", which this version does not have");
        }
        long length = Zstd.getFrameContentSize(stored);
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new IllegalStateException("an event's payload does not say how long it is");
        }
        return reader.lend(context -> context.decompress(stored, (int) length));
    }

    private static boolean isPacked(byte[] stored) {
        return stored.length > Integer.BYTES && ByteBuffer.wrap(stored).getInt() == MAGIC;
    }
}
