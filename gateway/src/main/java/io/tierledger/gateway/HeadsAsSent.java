package io.tierledger.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands before the decoder: looks at each head as it was sent, and closes the connection of who takes too long to send one. */
final class HeadsAsSent extends ChannelInboundHandlerAdapter {
    /** Longer than the decoder takes; it says what is too long. */
    private static final int LONGEST = 1 << 16;

    private final Conversation conversation;
    private final Duration patience;
    private final StringBuilder head = new StringBuilder();
    private @Nullable ScheduledFuture<?> deadline;

    HeadsAsSent(Conversation conversation, Duration patience) {
        this.conversation = conversation;
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
            return;
        }
        try {
            while (bytes.isReadable() && !conversation.ambiguous) {
                context.fireChannelRead(conversation.betweenBodies ? head(context, bytes) : body(bytes));
            }
        } finally {
            ReferenceCountUtil.release(bytes);
        }
    }

    /** Never beyond its end, as far as that is known or may be seen: what follows a body is a head again, and has to be looked at. */
    private ByteBuf body(ByteBuf bytes) {
        if (conversation.bodyLeft < 0) {
            return line(bytes);
        }
        int length = (int) Math.min(bytes.readableBytes(), conversation.bodyLeft);
        conversation.bodyLeft -= length;
        return length == 0 ? rest(bytes) : bytes.readRetainedSlice(length);
    }

    /** A body that comes in chunks ends with a line. */
    private static ByteBuf line(ByteBuf bytes) {
        int end = bytes.indexOf(bytes.readerIndex(), bytes.writerIndex(), (byte) '\n');
        return end < 0 ? rest(bytes) : bytes.readRetainedSlice(end + 1 - bytes.readerIndex());
    }

    private static ByteBuf rest(ByteBuf bytes) {
        return bytes.readRetainedSlice(bytes.readableBytes());
    }

    /** The bytes up to the end of the head, or all there are. */
    private ByteBuf head(ChannelHandlerContext context, ByteBuf bytes) {
        begin(context);
        int from = head.length();
        head.append(bytes.toString(StandardCharsets.ISO_8859_1));
        int end = head.indexOf(RequestHead.END, Math.max(0, from - RequestHead.END.length()));
        if (end < 0 && head.length() < LONGEST) {
            return rest(bytes);
        }
        int length = end < 0 ? head.length() : end + RequestHead.END.length();
        conversation.ambiguous = new RequestHead(head.substring(0, length)).ambiguous();
        conversation.lookedAt = true;
        finish();
        return bytes.readRetainedSlice(length - from);
    }

    private void begin(ChannelHandlerContext context) {
        if (deadline == null) {
            deadline = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void finish() {
        head.setLength(0);
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        finish();
        context.fireChannelInactive();
    }
}
