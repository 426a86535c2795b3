package nl.coachopdebank.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The server's web chat as a resident meets it. Belongs to one event loop: the scanner and its buffer are shared. */
final class Door {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int CONNECT_MILLIS = 5_000;

    private final Bootstrap bootstrap;
    private final URI socket;
    private final String host;
    private final byte[] wish;
    private final FrameScanner scanner = new FrameScanner();
    private final Frame frame = new Frame();
    private byte[] scratch = new byte[16 * 1024];

    Door(Loop loop, InetSocketAddress server, String flow) {
        bootstrap = new Bootstrap()
                .group(loop.group())
                .channel(loop.channelType())
                .remoteAddress(server)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
        host = (server.getAddress().getAddress().length == 4 ? "127.0.0.1:" : "[::1]:") + server.getPort();
        socket = URI.create("ws://" + host + "/ws/v1/chat");
        wish = ("{\"flow\":\"" + flow + "\",\"language\":\"nl\"}").getBytes(StandardCharsets.US_ASCII);
    }

    /** Opens a line; the listener hears of it whether or not that works. */
    Line open(Line.Listener listener) {
        Line line = new Line(this, listener);
        ChannelFuture connected = bootstrap.clone().handler(pipeline(line)).connect();
        connected.addListener(done -> {
            if (!done.isSuccess()) {
                line.unreachable(done.cause());
            }
        });
        return line;
    }

    private static ChannelInitializer<Channel> pipeline(Line line) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST_ANSWER), line);
            }
        };
    }

    WebSocketClientHandshaker handshaker() {
        return new WebSocketClientHandshaker13(
                socket, WebSocketVersion.V13, null, false, new DefaultHttpHeaders(), LARGEST_ANSWER);
    }

    FullHttpRequest conversationRequest(ByteBufAllocator allocator) {
        ByteBuf body = allocator.buffer(wish.length).writeBytes(wish);
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/api/v1/conversations", body);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.ACCEPT, "application/json")
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, wish.length);
        return request;
    }

    /** First frame on the socket; all events are asked for again, so that the count of seq starts at 1. */
    static byte[] hello(Frame created) {
        if (created.id.isEmpty() || created.secret.isEmpty()) {
            throw new MalformedFrameException("A conversation without id or secret", 0);
        }
        return ("{\"type\":\"hello\",\"conversation\":\"" + created.id + "\",\"secret\":\"" + created.secret
                        + "\",\"after\":0}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Scans a frame; the result is valid until the next call. */
    Frame scan(ByteBuf content) {
        int length = content.readableBytes();
        if (length > scratch.length) {
            scratch = new byte[length];
        }
        content.getBytes(content.readerIndex(), scratch, 0, length);
        scanner.scan(scratch, length, frame);
        return frame;
    }
}
