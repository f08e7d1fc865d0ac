package io.tierledger.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/** Keys of one text are compared and stored as text, before all others; the others as the library does it. */
final class TextKeyType extends BasicDataType<KeyValue> {
    private static final byte TEXT = 1;
    private static final byte OTHER = 0;

    private final ObjectDataType others = new ObjectDataType();

    private static @Nullable String text(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String text ? text : null;
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        String left = text(one);
        String right = text(other);
        if (left != null && right != null) {
            return left.compareTo(right);
        }
        if (left != null || right != null) {
            return left != null ? -1 : 1;
        }
        return others.compare(one, other);
    }

    @Override
    public int getMemory(KeyValue key) {
        String text = text(key);
        return text == null ? 200 : 64 + 2 * text.length();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        String text = text(key);
        if (text == null) {
            buffer.put(OTHER);
            others.write(buffer, key);
        } else {
            buffer.put(TEXT);
            others.write(buffer, text);
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        byte kind = buffer.get();
        Object value = Objects.requireNonNull(others.read(buffer));
        return kind == TEXT ? new KeyValue(value) : (KeyValue) value;
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
