package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.coachopdebank.whatsapp.simulator.Look.Choice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a person does on a phone. What is done offline reaches Meta once the phone is online. Used on one thread only;
 * what cannot be done is an {@link IllegalArgumentException} that repeats no words. */
public final class Handset {
    private static final Map<String, String> FILES = Map.of(
            "voice", "audio/ogg; codecs=opus",
            "image", "image/jpeg",
            "sticker", "image/webp");

    private static final double LATITUDE = 52.09;
    private static final double LONGITUDE = 5.12;

    private final World world;
    private final Phone phone;
    private final Courier courier;
    private final Throughput throughput;
    private final MessageIds ids;
    private final Fates fates;

    Handset(World world, Phone phone, Courier courier, Throughput throughput, MessageIds ids, Fates fates) {
        this.world = world;
        this.phone = phone;
        this.courier = courier;
        this.throughput = throughput;
        this.ids = ids;
        this.fates = fates;
    }

    /** Types a message. */
    public void write(String text) {
        check(!text.isBlank() && text.length() <= MetaLimits.TEXT_BODY, "a message has 1 to 4096 characters");
        say(
                Look.of("text", text),
                null,
                "text",
                message -> message.putObject("text").put("body", text));
    }

    /** Taps a button, a row of a list or a button of a template; an old one too. */
    public void tap(String messageId, String choiceId) {
        ChatLine line = line(messageId);
        Choice choice = line.look().find(choiceId).orElseThrow(() -> new IllegalArgumentException("no such choice"));
        check(!line.own() && hasArrived(line), "this cannot be tapped");
        check(!line.look().kind().equals("link"), "a link opens a page and sends nothing");
        Look look = Look.of("text", choice.title());
        boolean template = line.look().kind().equals("template");
        say(look, messageId, template ? "button" : "interactive", message -> {
            message.putObject("context")
                    .put("from", world.account().displayNumber())
                    .put("id", messageId);
            if (template) {
                message.putObject("button").put("payload", choice.id()).put("text", choice.title());
            } else {
                reply(message.putObject("interactive"), line.look().kind(), choice);
            }
        });
    }

    private static void reply(ObjectNode interactive, String kind, Choice choice) {
        String type = kind.equals("list") ? "list_reply" : "button_reply";
        ObjectNode reply = interactive
                .put("type", type)
                .putObject(type)
                .put("id", choice.id())
                .put("title", choice.title());
        if (choice.description() != null) {
            reply.put("description", choice.description());
        }
    }

    /** Sends a voice note, a picture or a sticker. No file exists.
     *
     * @param caption beside a picture; empty for none */
    public void attach(String kind, String caption) {
        String mime = FILES.get(kind);
        check(mime != null, "a file is voice, image or sticker");
        check(caption.isEmpty() || kind.equals("image"), "only a picture has words beside it");
        check(caption.length() <= MetaLimits.CAPTION, "words beside a picture have up to 1024 characters");
        String type = kind.equals("voice") ? "audio" : kind;
        say(Look.of(kind, caption), null, type, message -> {
            ObjectNode file = message.putObject(type);
            if (!caption.isEmpty()) {
                file.put("caption", caption);
            }
            file.put("mime_type", mime).put("sha256", "RkFLRVNIQTI1Ng==").put("id", ids.digits());
            if (kind.equals("voice")) {
                file.put("voice", true);
            } else if (kind.equals("sticker")) {
                file.put("animated", false);
            }
        });
    }

    /** Sends a place that is nobody's. */
    public void sendPlace() {
        say(
                Look.of("location", ""),
                null,
                "location",
                message ->
                        message.putObject("location").put("latitude", LATITUDE).put("longitude", LONGITUDE));
    }

    /** @param emoji null takes the earlier one back */
    public void react(String messageId, @Nullable String emoji) {
        check(hasArrived(line(messageId)), "this message is not there yet");
        phone.change(messageId, line -> line.withReaction(emoji));
        tell("reaction", message -> {
            ObjectNode reaction = message.putObject("reaction").put("message_id", messageId);
            if (emoji != null) {
                reaction.put("emoji", emoji);
            }
        });
    }

    /** Changes the last typed message. */
    public void edit(String text) {
        check(!text.isBlank() && text.length() <= MetaLimits.TEXT_BODY, "a message has 1 to 4096 characters");
        String id = lastSpoken();
        phone.change(id, line -> line.withText(text));
        tell(
                "edit",
                message -> message.putObject("edit")
                        .put("original_message_id", id)
                        .putObject("message")
                        .put("type", "text")
                        .putObject("text")
                        .put("body", text));
    }

    /** Takes the last typed message back. */
    public void revoke() {
        String id = lastSpoken();
        phone.change(id, ChatLine::takenBack);
        tell("revoke", message -> message.putObject("revoke").put("original_message_id", id));
    }

    public void online(boolean online) {
        phone.online(online);
        goOn();
    }

    /** Whether the chat lies open, so that what arrives is read. */
    public void reading(boolean reading) {
        phone.reading(reading);
        goOn();
    }

    private void goOn() {
        fates.goOn(phone);
    }

    /** Something that opens the window and stands in the chat. */
    private void say(Look look, @Nullable String quotedId, String type, Consumer<ObjectNode> content) {
        ChatLine line = ChatLine.own(ids.next(), world.now(), look, quotedId);
        phone.add(line);
        phone.whenOnline(() -> {
            phone.change(line.id(), now -> now.with(Progress.SENT));
            phone.said(world.now());
            send(line.id(), type, content);
        });
    }

    /** Something about another message: it does not open the window. */
    private void tell(String type, Consumer<ObjectNode> content) {
        phone.whenOnline(() -> send(ids.next(), type, content));
    }

    private void send(String id, String type, Consumer<ObjectNode> content) {
        Instant now = world.now();
        throughput.count(now);
        ObjectNode message = Told.message(phone.owner(), id, now, type);
        content.accept(message);
        courier.take(Update.message(Told.contact(phone.owner()), message));
    }

    private ChatLine line(String messageId) {
        return phone.find(messageId).orElseThrow(() -> new IllegalArgumentException("no such message"));
    }

    private String lastSpoken() {
        Optional<ChatLine> last = phone.lastSpoken();
        return last.orElseThrow(() -> new IllegalArgumentException("nothing was typed yet"))
                .id();
    }

    private static boolean hasArrived(ChatLine line) {
        return line.own() || line.progress() == Progress.DELIVERED || line.progress() == Progress.READ;
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
