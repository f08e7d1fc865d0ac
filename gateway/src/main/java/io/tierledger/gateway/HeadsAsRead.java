package io.tierledger.gateway;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Stands behind the decoder: a request that names its host twice, never or in two ways, or whose head was ambiguous, is handed on as
 * one that could not be decoded, which the server answers with 400 and by closing the connection.
 */
final class HeadsAsRead extends ChannelInboundHandlerAdapter {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final Conversation conversation;

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
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private void examine(HttpRequest request) {
        boolean sound = conversation.lookedAt && !conversation.ambiguous && namesItsHost(request);
        conversation.betweenBodies = false;
        conversation.bodyLeft = length(request);
        conversation.lookedAt = false;
        if (!sound && request.decoderResult().isSuccess()) {
            conversation.ambiguous = true;
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("ambiguous request")));
        } else if (request.uri().startsWith("/")) {
            request.setUri(RequestTarget.encoded(request.uri()));
        }
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
