package io.tierledger.platform.web;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MimeType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies of writes: their texts are held against one rule ({@link TypedTexts}) and blanks around them are no part of them.
 * What services say to each other is taken as it is, for it tells of what was stored under earlier rules too.
 */
final class WrittenBodies extends JacksonJsonDecoder {
    static final String WRITTEN = WrittenBodies.class.getName();

    WrittenBodies(JsonMapper json) {
        super(json);
    }

    @Override
    public Map<String, Object> getDecodeHints(
            ResolvableType actual, ResolvableType element, ServerHttpRequest request, ServerHttpResponse response) {
        Map<String, Object> hints = super.getDecodeHints(actual, element, request, response);
        if (!request.getPath().value().startsWith("/api/")) {
            return hints;
        }
        Map<String, Object> more = new HashMap<>(hints);
        more.put(WRITTEN, true);
        return more;
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        if (hints != null && hints.containsKey(WRITTEN)) {
            byte[] body = new byte[buffer.readableByteCount()];
            buffer.toByteBuffer(ByteBuffer.wrap(body));
            TypedTexts.check(getMapper().createParser(body));
        }
        return super.decode(buffer, type, mimeType, hints);
    }

    @Override
    protected ObjectReader customizeReader(
            ObjectReader reader, ResolvableType type, @Nullable Map<String, Object> hints) {
        return hints != null && hints.containsKey(WRITTEN) ? reader.withAttribute(WRITTEN, true) : reader;
    }
}
