package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges what the door sends: is it well formed, may it be sent now, and to whom. Used on one thread only. */
final class Sending {
    private final World world;
    private final SendReader reader;
    private final Throughput throughput;
    private final Fates fates;
    private final MessageIds ids;
    private boolean windowFailsLater;
    private boolean restricted;

    Sending(World world, Throughput throughput, Fates fates, MessageIds ids) {
        this.world = world;
        this.reader = new SendReader(world.templates());
        this.throughput = throughput;
        this.fates = fates;
        this.ids = ids;
    }

    boolean failsLater() {
        return windowFailsLater;
    }

    /** Whether a closed window is told by a failed status instead of at once: Meta does both. */
    void failLater(boolean later) {
        windowFailsLater = later;
    }

    boolean isRestricted() {
        return restricted;
    }

    /** Whether Meta takes no templates of this account. */
    void restrict(boolean restrict) {
        restricted = restrict;
    }

    GraphAnswer call(JsonNode body) {
        GraphAnswer answer;
        try {
            answer = GraphAnswer.taken(take(body));
        } catch (Refused refused) {
            answer = refuse(refused);
        }
        world.log().call(now(), what(body), answer);
        return answer;
    }

    GraphAnswer refuse(Refused refused) {
        return GraphAnswer.of(refused, "A" + ids.digits());
    }

    /** The kind of call, when it is one that exists: what was sent is not repeated. */
    private static String what(JsonNode body) {
        String type =
                body.path("status").isString() ? "read" : body.path("type").stringValue("text");
        String kind = body.path("interactive").path("type").stringValue("");
        boolean known = type.matches("[a-z]{1,12}") && kind.matches("[a-z_]{0,30}");
        return !known ? "?" : type.equals("interactive") ? kind : type;
    }

    private ObjectNode take(JsonNode body) {
        Part call = new Part("message", body);
        if (!call.raw("messaging_product").stringValue("").equals("whatsapp")) {
            throw GraphError.INVALID.because("The parameter messaging_product is required.");
        }
        if (call.has("status")) {
            read(call);
            return Told.object().put("success", true);
        }
        SendRequest request = reader.read(call);
        Phone phone = recipient(request);
        checkNow(request, phone);
        String id = ids.next();
        begin(request, phone, id);
        return accepted(request, phone, id);
    }

    private void read(Part call) {
        call.holdingOnly("messaging_product", "status", "message_id", "typing_indicator");
        if (!call.word("status").equals("read")) {
            throw GraphError.INVALID.because("Param status must be read.");
        }
        String id = call.word("message_id");
        Optional<Part> typing = call.findPart("typing_indicator");
        typing.map(indicator -> indicator.holdingOnly("type").word("type"))
                .filter(type -> !type.equals("text"))
                .ifPresent(type -> {
                    throw GraphError.INVALID.because("Param typing_indicator.type must be text.");
                });
        Phone phone = world.phones()
                .findByMessage(id)
                .filter(one -> one.find(id).filter(ChatLine::own).isPresent())
                .orElseThrow(() -> GraphError.VALUE.because("message_id is not that of a message from a person."));
        markRead(phone, id);
        if (typing.isPresent()) {
            world.after(MetaLimits.TYPING, phone.showTyping());
        }
    }

    /** This one and all before it. */
    private static void markRead(Phone phone, String id) {
        for (ChatLine line : phone.chat()) {
            if (line.own() && line.progress() != Progress.PENDING) {
                phone.change(line.id(), now -> now.with(Progress.READ));
            }
            if (line.id().equals(id)) {
                return;
            }
        }
    }

    private Phone recipient(SendRequest request) {
        if (request.byUserId()) {
            return world.phones().findByUserId(request.input()).orElseThrow(GraphError.UNDELIVERABLE::refused);
        }
        String number = dialled(request.input());
        if (number.equals(world.account().displayNumber())) {
            throw GraphError.TO_SELF.refused();
        }
        return world.phones().findByNumber(number).orElseThrow(GraphError.UNDELIVERABLE::refused);
    }

    /** Without a plus Meta puts the country of the business before it (reference, section 10). */
    private String dialled(String input) {
        String bare = input.replaceAll("[ ()-]", "");
        if (!bare.matches("\\+?\\d{1,20}")) {
            throw GraphError.VALUE.because("to is not a valid phone number.");
        }
        return bare.startsWith("+")
                ? bare.substring(1)
                : world.account().displayNumber().substring(0, 2) + bare;
    }

    private void checkNow(SendRequest request, Phone phone) {
        if (request.isTemplate() && restricted) {
            throw GraphError.BLOCKED.refused();
        }
        if (request.isReaction() && phone.find(request.target()).isEmpty()) {
            throw GraphError.VALUE.because("reaction.message_id is not known.");
        }
        if (!throughput.allows(now())) {
            throw GraphError.THROUGHPUT.refused();
        }
        if (isTooLate(request, phone) && !windowFailsLater) {
            throw GraphError.WINDOW.refused();
        }
        if (!phone.rate().allows(now())) {
            throw GraphError.PAIR_RATE.refused();
        }
        throughput.count(now());
    }

    private boolean isTooLate(SendRequest request, Phone phone) {
        return !request.isTemplate() && !phone.isWindowOpen(now());
    }

    private void begin(SendRequest request, Phone phone, String id) {
        ChatLine line = ChatLine.received(id, now(), request);
        if (isTooLate(request, phone)) {
            fates.fail(phone, line, GraphError.WINDOW);
        } else if (request.target() != null) {
            String emoji = request.look().text();
            phone.change(request.target(), target -> target.withReaction(emoji.isEmpty() ? null : emoji));
        } else {
            fates.begin(phone, line);
        }
    }

    private static ObjectNode accepted(SendRequest request, Phone phone, String id) {
        ObjectNode answer = Told.object().put("messaging_product", "whatsapp");
        ObjectNode contact = answer.putArray("contacts").addObject().put("input", request.input());
        if (request.byUserId()) {
            contact.put("user_id", phone.owner().userId());
        } else {
            contact.put("wa_id", phone.owner().number());
        }
        ObjectNode message = answer.putArray("messages").addObject().put("id", id);
        if (request.isTemplate()) {
            message.put("message_status", "accepted");
        }
        return answer;
    }

    private Instant now() {
        return world.now();
    }
}
