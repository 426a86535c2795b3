package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads what the page asks for; what makes no sense is an {@link IllegalArgumentException}. */
final class Commands {
    private Commands() {}

    static void onPhone(Handset phone, JsonNode body) {
        String message = body.path("message").stringValue("");
        String text = body.path("text").stringValue("");
        switch (body.path("type").stringValue("")) {
            case "text" -> phone.write(text);
            case "tap" -> phone.tap(message, body.path("choice").stringValue(""));
            case "voice", "image", "sticker" -> phone.attach(body.path("type").stringValue(), text);
            case "location" -> phone.sendPlace();
            case "reaction" -> phone.react(message, body.path("emoji").stringValue(null));
            case "edit" -> phone.edit(text);
            case "revoke" -> phone.revoke();
            case "online" -> phone.online(is(body, "on"));
            case "reading" -> phone.reading(is(body, "on"));
            default -> throw new IllegalArgumentException("this is nothing that a person does");
        }
    }

    /** The switch for a closed window goes along when it is there. */
    static Mono<Void> network(MetaStandIn meta, JsonNode body) {
        NetworkConditions conditions = new NetworkConditions(
                body.path("duplicates").doubleValue(0),
                body.path("shuffle").doubleValue(0),
                Duration.ofMillis(body.path("delayMillis").longValue(0)));
        Mono<Void> network = meta.network(conditions);
        return body.has("windowFailsLater")
                ? network.then(meta.windowFailsLater(is(body, "windowFailsLater")))
                : network;
    }

    static Mono<Void> account(MetaStandIn meta, JsonNode body) {
        if (body.has("restricted")) {
            return meta.restrict(is(body, "restricted"));
        }
        return meta.pauseTemplate(body.path("template").stringValue(""), is(body, "paused"));
    }

    static Mono<Void> time(MetaStandIn meta, JsonNode body) {
        return switch (body.path("to").stringValue("")) {
            case "next-morning" -> meta.moveTime(TimeStep.NEXT_MORNING);
            case "day-later" -> meta.moveTime(TimeStep.DAY_LATER);
            default -> throw new IllegalArgumentException("this is no moment to go to");
        };
    }

    private static boolean is(JsonNode body, String member) {
        JsonNode told = body.path(member);
        if (!told.isBoolean()) {
            throw new IllegalArgumentException(member + " is true or false");
        }
        return told.booleanValue();
    }
}
