package nl.coachopdebank.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection of one conversation: makes the conversation over HTTP, then goes on as a WebSocket on the same
 * connection. That spares the server nothing (it sees both requests) and the generator a second connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails is heard of in exceptionCaught or channelInactive
final class Line extends ChannelInboundHandlerAdapter {

    /** Who is told what comes in. After {@link #broken} nothing more is heard. */
    interface Listener {

        /** One frame; it is only valid during the call. */
        void heard(Frame frame);

        /** All that had arrived together has been heard. */
        void fellSilent();

        void broken(Failure why, String detail);
    }

    /** A server that does not hang up after our goodbye is hung up on. */
    private static final int GOODBYE_SECONDS = 2;

    private static final int LARGEST_FRAME = 1 << 20;
    private static final byte[] MESSAGE = JsonCursor.word("{\"type\":\"message\",\"id\":\"");

    private enum Stage {
        CREATING,
        UPGRADING,
        TALKING,
        OVER
    }

    private final Door door;
    private final WebSocketClientHandshaker handshaker;
    private final Listener listener;
    private Stage stage = Stage.CREATING;
    private byte[] hello = {};
    private @Nullable ChannelHandlerContext context;

    Line(Door door, Listener listener) {
        this.door = door;
        this.handshaker = door.handshaker();
        this.listener = listener;
    }

    /** Sends a message of the resident; silently nothing when the line is over. */
    void say(byte[] id, byte[] answer) {
        ChannelHandlerContext ctx = context;
        if (stage != Stage.TALKING || ctx == null) {
            return;
        }
        ByteBuf text = ctx.alloc().buffer(MESSAGE.length + id.length + answer.length + 3);
        text.writeBytes(MESSAGE)
                .writeBytes(id)
                .writeByte('"')
                .writeByte(',')
                .writeBytes(answer)
                .writeByte('}');
        ctx.writeAndFlush(new TextWebSocketFrame(text), ctx.voidPromise());
    }

    /** Says goodbye and lets the server hang up, which keeps this side's ports free. */
    void hangUp() {
        ChannelHandlerContext ctx = context;
        boolean talking = stage == Stage.TALKING;
        stage = Stage.OVER;
        if (ctx == null) {
            return;
        }
        if (talking) {
            ctx.writeAndFlush(new CloseWebSocketFrame(1000, ""));
            ctx.executor().schedule(() -> ctx.close(), GOODBYE_SECONDS, TimeUnit.SECONDS);
        } else {
            ctx.close();
        }
    }

    /** No connection came about. */
    void unreachable(Throwable cause) {
        breakOff(Failure.REFUSED, "a connection: " + cause.getMessage());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        context = ctx;
        if (stage == Stage.OVER) {
            ctx.close();
            return;
        }
        ctx.writeAndFlush(door.conversationRequest(ctx.alloc()), ctx.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (stage != Stage.OVER) {
                read(ctx, message);
            }
        } catch (MalformedFrameException e) {
            breakOff(Failure.PROTOCOL, String.valueOf(e.getMessage()));
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(ChannelHandlerContext ctx, Object message) {
        if (message instanceof TextWebSocketFrame text) {
            listener.heard(door.scan(text.content()));
        } else if (message instanceof FullHttpResponse response) {
            answered(ctx, response);
        } else if (message instanceof PingWebSocketFrame ping) {
            ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()), ctx.voidPromise());
        } else if (message instanceof CloseWebSocketFrame close) {
            breakOff(Failure.BROKEN, "closed by the server, code " + close.statusCode());
        }
    }

    private void answered(ChannelHandlerContext ctx, FullHttpResponse response) {
        if (stage == Stage.CREATING) {
            created(ctx, response);
        } else {
            upgraded(ctx, response);
        }
    }

    private void created(ChannelHandlerContext ctx, FullHttpResponse response) {
        if (!response.status().equals(HttpResponseStatus.CREATED)) {
            breakOff(
                    Failure.REFUSED,
                    "a conversation, with HTTP status " + response.status().code());
            return;
        }
        hello = Door.hello(door.scan(response.content()));
        stage = Stage.UPGRADING;
        handshaker.handshake(ctx.channel());
    }

    private void upgraded(ChannelHandlerContext ctx, FullHttpResponse response) {
        try {
            handshaker.finishHandshake(ctx.channel(), response);
        } catch (WebSocketHandshakeException e) {
            breakOff(
                    Failure.REFUSED,
                    "a WebSocket, with HTTP status " + response.status().code());
            return;
        }
        ctx.pipeline().addBefore(ctx.name(), "whole-frames", new WebSocketFrameAggregator(LARGEST_FRAME));
        stage = Stage.TALKING;
        ByteBuf text = ctx.alloc().buffer(hello.length).writeBytes(hello);
        ctx.writeAndFlush(new TextWebSocketFrame(text), ctx.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (stage == Stage.TALKING) {
            listener.fellSilent();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        breakOff(Failure.BROKEN, "closed without a goodbye");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        breakOff(Failure.BROKEN, String.valueOf(cause));
    }

    private void breakOff(Failure why, String detail) {
        if (stage != Stage.OVER) {
            hangUp();
            listener.broken(why, detail);
        }
    }
}
