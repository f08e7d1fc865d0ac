package io.tierledger.platform.web.repeating;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose body is summed up while somebody reads it, however large it is; nothing of it is held. */
final class DigestedRequest extends ServerHttpRequestDecorator {
    private final MessageDigest digest = sha256();
    private volatile boolean isBegun;
    private volatile boolean isWhole;

    DigestedRequest(ServerHttpRequest request) {
        super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody()
                .doOnSubscribe(reader -> isBegun = true)
                .doOnNext(this::add)
                .doOnComplete(() -> isWhole = true);
    }

    private void add(DataBuffer buffer) {
        try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
            parts.forEachRemaining(digest::update);
        }
    }

    /** Reads what nobody has read, and says what the body was; empty when somebody stopped in the middle. */
    Mono<String> content() {
        Mono<Void> rest =
                isBegun ? Mono.empty() : getBody().map(DataBufferUtils::release).then();
        return rest.then(Mono.fromSupplier(this::sum));
    }

    private @Nullable String sum() {
        return isWhole ? HexFormat.of().formatHex(digest.digest()) : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
