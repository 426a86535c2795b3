package nl.coachopdebank.whatsapp.delivery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.Doors;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.pipeline.Parcel;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.whatsapp.render.Voice;
import reactor.core.publisher.Mono;

/** Puts a link to the web chat, which works once, where the bot offers one. The pass stands behind the #, so that it is in no
 * server's log. */
final class WebLink {
    private static final String CHANNEL = "web";

    private final Passes passes;
    private final Supplier<URI> webChat;

    /** @param webChat address of the web chat's page */
    WebLink(Passes passes, Supplier<URI> webChat) {
        this.passes = passes;
        this.webChat = webChat;
    }

    /** The same voices with a link in place of the choice for one. */
    Mono<List<Voice>> in(List<Voice> voices, Parcel parcel) {
        if (voices.stream().noneMatch(voice -> isOffered(voice.body()))) {
            return Mono.just(voices);
        }
        return Mono.fromCompletionStage(() -> passes.issue(parcel.conversation().id(), CHANNEL))
                .map(pass -> with(webChat.get() + "#verder=" + pass, voices));
    }

    private static List<Voice> with(String link, List<Voice> voices) {
        List<Voice> linked = new ArrayList<>();
        voices.forEach(voice ->
                linked.add(isOffered(voice.body()) ? new Voice(voice.name(), linked(voice.body(), link)) : voice));
        return linked;
    }

    private static boolean isOffered(MessageBody body) {
        return body.choices().stream().anyMatch(WebLink::isLink);
    }

    private static boolean isLink(Choice choice) {
        return choice.value().equals(Doors.LINK);
    }

    private static MessageBody linked(MessageBody body, String link) {
        return new MessageBody(
                body.text() + "\n\n" + link,
                body.choices().stream().filter(choice -> !isLink(choice)).toList(),
                body.several(),
                body.progress(),
                body.topic(),
                body.flow(),
                body.step(),
                body.sources(),
                body.vouchers(),
                body.advice(),
                body.safety(),
                null,
                body.personal());
    }
}
