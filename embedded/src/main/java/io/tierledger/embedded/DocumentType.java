package io.tierledger.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents stored as BSON, as they came over the wire; the library as it comes serialises them as Java objects. */
final class DocumentType extends BasicDataType<Document> {
    /** Bytes of memory for a document and for each of its fields; a guess that only times the store's writing. */
    private static final int DOCUMENT = 160;

    private static final int FIELD = 72;

    private final ThreadLocal<ByteBuf> scratch = ThreadLocal.withInitial(() -> Unpooled.buffer(4096));

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        return switch (value) {
            case Document document -> {
                int sum = DOCUMENT;
                for (Object field : document.values()) {
                    sum += FIELD + (field == null ? 0 : memory(field));
                }
                yield sum;
            }
            case Iterable<?> list -> {
                int sum = DOCUMENT;
                for (Object item : list) {
                    sum += item == null ? 0 : memory(item);
                }
                yield sum;
            }
            case String text -> 48 + text.length();
            case byte[] bytes -> 16 + bytes.length;
            default -> 24;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bytes = scratch.get().clear();
        BsonEncoder.encodeDocument(document, bytes);
        buffer.putVarInt(bytes.readableBytes());
        buffer.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
        return BsonDecoder.decodeBson(bytes);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
