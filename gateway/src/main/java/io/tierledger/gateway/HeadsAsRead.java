package io.tierledger.gateway;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind the decoder: a request that names its host twice, never or in two ways, or whose head was ambiguous, is handed on as
 * one that could not be decoded, which the server answers by closing the connection, and with words of ours.
 */
final class HeadsAsRead extends ChannelDuplexHandler {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final Conversation conversation;
    private @Nullable Failure failure;
    private Language language = Language.ENGLISH;

    HeadsAsRead(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            examine(request);
        }
        if (message instanceof HttpContent content && content.decoderResult().isFailure()) {
            content.release();
            breakOff(context);
            return;
        }
        if (message instanceof LastHttpContent) {
            conversation.betweenBodies = true;
        }
        context.fireChannelRead(message);
    }

    /** The server itself would hand on a body that breaks as one that is complete. */
    private void breakOff(ChannelHandlerContext context) {
        conversation.ambiguous = true;
        var answer = BareAnswer.of(failure == null ? Failure.MALFORMED : failure, language);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    /** What the server itself says of a request that could not be decoded is a status alone. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (failure != null
                && message instanceof FullHttpResponse answer
                && !answer.content().isReadable()
                && answer.status().codeClass() == HttpStatusClass.CLIENT_ERROR) {
            answer.release();
            context.write(BareAnswer.of(failure, language), promise);
        } else {
            context.write(message, promise);
        }
    }

    private void examine(HttpRequest request) {
        boolean sound = conversation.lookedAt && !conversation.ambiguous && isSpoken(request) && namesItsHost(request);
        language = Language.of(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
        conversation.betweenBodies = false;
        conversation.bodyLeft = length(request);
        conversation.lookedAt = false;
        if (!sound && request.decoderResult().isSuccess()) {
            conversation.ambiguous = true;
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("ambiguous request")));
            failure = Failure.MALFORMED;
        } else if (request.decoderResult().isFailure()) {
            failure = undecoded(request.decoderResult().cause());
        } else if (request.uri().startsWith("/")) {
            request.setUri(RequestTarget.encoded(request.uri()));
        }
    }

    private static Failure undecoded(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> Failure.ADDRESS_TOO_LONG;
            case TooLongHttpHeaderException headers -> Failure.HEADERS_TOO_LARGE;
            default -> Failure.MALFORMED;
        };
    }

    private static boolean isSpoken(HttpRequest request) {
        return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    /** Of its body in bytes; below zero when it is not said in a way that everybody understands. */
    private static long length(HttpRequest request) {
        String said = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return said != null
                        && !HttpUtil.isTransferEncodingChunked(request)
                        && LENGTH.matcher(said).matches()
                ? Long.parseLong(said)
                : -1;
    }

    /** Also of the first version, which did not ask for it: without a name nobody can tell whether it was ours. */
    private static boolean namesItsHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1
                && Authority.of(hosts.getFirst()).isPresent()
                && RequestTarget.goesTo(hosts.getFirst(), request.uri());
    }
}
