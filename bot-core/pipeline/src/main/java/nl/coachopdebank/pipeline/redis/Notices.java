package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.nio.charset.StandardCharsets;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.StoreListener;
import nl.coachopdebank.pipeline.codec.HandOffLineCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what other servers tell. A notice that cannot be read, from a newer server, is left alone. */
final class Notices extends RedisPubSubAdapter<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    static final String[] CHANNELS = {
        Channels.WAKE, Channels.TURNS, Channels.TYPING, Channels.LOOKING, Channels.DELIVERIES
    };

    private final String server;
    private final RedisHandOffs handOffs;
    private final StoreListener listener;
    private int subscriptions;

    Notices(String server, RedisHandOffs handOffs, StoreListener listener) {
        this.server = server;
        this.handOffs = handOffs;
        this.listener = listener;
    }

    /** Redis says this for every channel, again after every reconnect: from then on nothing is missed. */
    @Override
    public void subscribed(String channel, long count) {
        subscriptions++;
        if (subscriptions > CHANNELS.length && channel.equals(Channels.TURNS)) {
            listener.reconnected();
        }
    }

    @Override
    public void message(String channel, byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        try {
            switch (channel) {
                case Channels.WAKE -> wake(text);
                case Channels.TURNS -> turns(text);
                case Channels.TYPING -> typing(text);
                case Channels.LOOKING -> looking(text);
                case Channels.DELIVERIES -> listener.delivered(id(text));
                default -> LOG.debug("A message on an unknown channel");
            }
        } catch (RuntimeException e) {
            LOG.warn("A notice on {} cannot be read: {}", channel, e.getClass().getSimpleName());
        }
    }

    private void wake(String text) {
        if (text.equals(Channels.FREE)) {
            listener.shardsFreed();
        } else {
            listener.appended(Integer.parseInt(text));
        }
    }

    private void turns(String text) {
        String[] lines = text.split("\n", -1);
        if (lines[0].equals(server)) {
            return;
        }
        for (int i = 1; i < lines.length; i++) {
            turn(lines[i].charAt(0), lines[i].substring(1));
        }
    }

    private void turn(char kind, String rest) {
        int space = rest.indexOf(' ');
        switch (kind) {
            case 't' -> listener.turned(id(rest.substring(0, space)), Long.parseLong(rest.substring(space + 1)));
            case 'x' -> listener.erased(id(rest));
            case 'h' -> handOff(Integer.parseInt(rest.substring(0, space)), rest.substring(space + 1));
            case 'g' -> listener.handOff(HandOffLineCodec.decode(rest.getBytes(StandardCharsets.UTF_8)));
            default -> LOG.debug("A notice of an unknown kind");
        }
    }

    private void handOff(int shard, String id) {
        handOffs.find(shard, id).whenComplete((line, failure) -> {
            if (line == null) {
                listener.handOffMissed();
            } else {
                line.ifPresent(listener::handOff);
            }
        });
    }

    private void typing(String text) {
        String[] parts = text.split(" ", 3);
        if (!parts[0].equals(server)) {
            listener.typing(id(parts[1]), parts[2]);
        }
    }

    private void looking(String text) {
        String[] parts = text.split("\n", 4);
        if (!parts[0].equals(server)) {
            listener.looking(parts[1], new Onlooker(parts[2], parts[3]));
        }
    }

    private static ConversationId id(String value) {
        return new ConversationId(value);
    }
}
