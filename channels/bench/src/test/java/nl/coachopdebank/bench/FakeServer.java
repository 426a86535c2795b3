package nl.coachopdebank.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that keeps the wire contract with a triage of twelve questions, or breaks it in one chosen way. */
final class FakeServer implements AutoCloseable {

    enum Habit {
        KEEPS_THE_CONTRACT,
        LEAVES_A_GAP,
        SENDS_TWICE,
        IS_SLOW,
        REFUSES
    }

    static final int QUESTIONS = 12;

    final AtomicInteger conversations = new AtomicInteger();
    final AtomicLong turns = new AtomicLong();
    final Map<Integer, AtomicInteger> stoppedAt = new ConcurrentHashMap<>();
    private final Habit habit;
    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel channel;

    FakeServer(Habit habit, int port) {
        this.habit = habit;
        channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel child) {
                        child.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(65_536))
                                .addLast(new Creation())
                                .addLast(new WebSocketServerProtocolHandler("/ws/v1/chat"))
                                .addLast(new Talk());
                    }
                })
                .bind("127.0.0.1", port)
                .syncUninterruptibly()
                .channel();
    }

    /** Serves until it is killed; for measuring what the generator itself costs. */
    public static void main(String[] words) {
        FakeServer server = new FakeServer(Habit.KEEPS_THE_CONTRACT, Integer.parseInt(words[0]));
        server.channel.closeFuture().awaitUninterruptibly();
    }

    String url() {
        return "http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static String event(int seq, String from, String message) {
        return "{\"seq\":" + seq + ",\"at\":\"2026-11-22T09:00:00Z\",\"type\":\"message\",\"from\":\"" + from
                + "\",\"name\":\"" + from + "\",\"message\":" + message + "}";
    }

    private static String question(int step, String replyTo) {
        String choices = "\"choices\":[{\"value\":\"a\",\"label\":\"Ja, dat klopt {\\\"wel\\\"}\"},"
                + "{\"value\":\"b\",\"label\":\"Nee\"},{\"value\":\"_skip\",\"label\":\"Sla over\"},"
                + "{\"value\":\"_coach\",\"label\":\"Praat met een coach\"}],";
        return "{\"id\":\"q" + step + "\",\"text\":\"Dit is een vraag van gewone lengte, met een [link](/x).\\nJa?\","
                + (step <= QUESTIONS ? choices + "\"progress\":{\"step\":" + step + ",\"of\":12}," : "")
                + "\"flow\":\"zelftriage\",\"step\":\"ask_" + step + "\",\"replyTo\":\"" + replyTo + "\"}";
    }

    private final class Creation extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        public boolean acceptInboundMessage(Object message) {
            return message instanceof FullHttpRequest
                    && ((FullHttpRequest) message).uri().startsWith("/api/");
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
            int number = conversations.incrementAndGet();
            byte[] body = ("{\"id\":\"c" + number + "\",\"secret\":\"s" + number + "\",\"events\":["
                            + event(1, "bot", question(1, "")) + "]}")
                    .getBytes(StandardCharsets.UTF_8);
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    habit == Habit.REFUSES ? HttpResponseStatus.TOO_MANY_REQUESTS : HttpResponseStatus.CREATED,
                    Unpooled.wrappedBuffer(body));
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            ctx.writeAndFlush(response);
        }
    }

    private final class Talk extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        private int seq;
        private int step = 1;

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) {
            String text = frame.text();
            if (text.contains("\"hello\"")) {
                send(ctx, "{\"type\":\"welcome\",\"cursor\":2}");
                send(ctx, event(++seq, "bot", "{\"id\":\"w\",\"text\":\"Dit is een chatbot.\"}"));
                send(ctx, event(++seq, "bot", question(step, "")));
            } else if (habit == Habit.IS_SLOW) {
                ctx.executor().schedule(() -> reply(ctx, text), 400, TimeUnit.MILLISECONDS);
            } else {
                reply(ctx, text);
            }
            ctx.flush();
        }

        private void reply(ChannelHandlerContext ctx, String text) {
            int start = text.indexOf("\"id\":\"") + 6;
            String id = text.substring(start, text.indexOf('"', start));
            turns.incrementAndGet();
            step++;
            send(ctx, "{\"type\":\"ack\",\"id\":\"" + id + "\",\"duplicate\":false}");
            send(ctx, event(++seq, "resident", "{\"id\":\"" + id + "\",\"text\":\"Ja\"}"));
            seq += habit == Habit.LEAVES_A_GAP && step == 3 ? 1 : 0;
            seq -= habit == Habit.SENDS_TWICE && step == 3 ? 1 : 0;
            send(ctx, event(++seq, "bot", question(step, id)));
            ctx.flush();
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            stoppedAt.computeIfAbsent(step, at -> new AtomicInteger()).incrementAndGet();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }

        private void send(ChannelHandlerContext ctx, String text) {
            ctx.write(new TextWebSocketFrame(text));
        }
    }
}
