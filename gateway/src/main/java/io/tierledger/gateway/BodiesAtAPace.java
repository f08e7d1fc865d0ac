package io.tierledger.gateway;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body has to come at a kilobyte a second, looked at over a while, so that nobody holds a service with drops. Only the time counts
 * in which bytes are wanted: while the service is busy the connection is not read, and who sends is not blamed.
 */
final class BodiesAtAPace extends ChannelDuplexHandler {
    private static final int LOOKS = 30;
    private static final int LEAST_BYTES_A_SECOND = 1024;

    private final Conversation conversation;
    private final Duration lookedAt;
    private final long leastBytes;
    private @Nullable ScheduledFuture<?> looking;
    private Language language = Language.ENGLISH;
    private long bytes;
    private int awaited;
    private boolean answered;

    BodiesAtAPace(Conversation conversation, Duration lookedAt) {
        this.conversation = conversation;
        this.lookedAt = lookedAt;
        this.leastBytes = LEAST_BYTES_A_SECOND * lookedAt.toMillis() / 1000;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (message instanceof HttpContent content) {
            bytes += content.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            end();
        }
        context.fireChannelRead(message);
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        end();
        language = Language.of(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
        bytes = 0;
        awaited = 0;
        answered = false;
        long pause = Math.max(1, lookedAt.toMillis() / LOOKS);
        looking = context.executor().scheduleAtFixedRate(() -> look(context), pause, pause, TimeUnit.MILLISECONDS);
    }

    private void look(ChannelHandlerContext context) {
        if (!context.channel().config().isAutoRead() || ++awaited < LOOKS) {
            return;
        }
        if (bytes < leastBytes) {
            breakOff(context);
        }
        bytes = 0;
        awaited = 0;
    }

    private void breakOff(ChannelHandlerContext context) {
        end();
        conversation.ambiguous = true;
        if (answered) {
            context.close();
            return;
        }
        var answer = BareAnswer.of(Failure.TOO_SLOW, language);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    /** Whoever was answered while still sending is not answered twice. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answered |= message instanceof HttpResponse;
        context.write(message, promise);
    }

    private void end() {
        if (looking != null) {
            looking.cancel(false);
            looking = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }
}
