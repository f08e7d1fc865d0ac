package io.tierledger.gateway;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import reactor.netty.NettyPipeline;

/** Looks at connections before there is a request: how many one client holds, and whether what it sends can be read in one way only. */
class Doorkeeper implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final Limits limits;
    private final Holdings connections;

    Doorkeeper(Limits limits) {
        this.limits = limits;
        this.connections = new Holdings(limits.connections());
    }

    @Override
    public void customize(NettyReactiveWebServerFactory servers) {
        servers.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, remote) -> receive(channel)));
    }

    private void receive(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress client) {
            if (!connections.take(client.getAddress())) {
                channel.close();
                return;
            }
            channel.closeFuture().addListener(closed -> connections.giveBack(client.getAddress()));
        }
        var conversation = new Conversation();
        channel.pipeline()
                .addBefore(NettyPipeline.HttpCodec, "heads-as-sent", new HeadsAsSent(conversation, limits.head()))
                .addAfter(NettyPipeline.HttpCodec, "heads-as-read", new HeadsAsRead(conversation))
                .addAfter("heads-as-read", "bodies-at-a-pace", new BodiesAtAPace(conversation, limits.body()));
    }
}
