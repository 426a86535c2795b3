package nl.coachopdebank.coachconsole;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.EventJson;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Onlooker;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.Subscription;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** What happens while a coach looks on, as server-sent events. For the roles coach and team lead only. */
@RestController
class CoachStream {
    /** The only channel on which something is delivered. */
    private static final String PUSHED = "whatsapp";

    private final HandOffs handOffs;
    private final ReplyFeed feed;
    private final Conversations conversations;
    private final Dossier dossier;
    private final Delivery delivery;
    private final EventJson json;
    private final CoachConsoleSettings settings;
    private final CoachDirectory directory;
    private final DutyDesk duty;
    private final Audit audit;

    CoachStream(
            HandOffs handOffs,
            ReplyFeed feed,
            Conversations conversations,
            Dossier dossier,
            Delivery delivery,
            EventJson json,
            CoachConsoleSettings settings,
            CoachDirectory directory,
            DutyDesk duty,
            Audit audit) {
        this.handOffs = handOffs;
        this.feed = feed;
        this.conversations = conversations;
        this.dossier = dossier;
        this.delivery = delivery;
        this.json = json;
        this.settings = settings;
        this.directory = directory;
        this.duty = duty;
        this.audit = audit;
    }

    /** Who has this stream open is at work. */
    private Subscription atWork(Coach coach, Notices notices) {
        return duty.open(coach, view -> notices.send("duty", JsonMapper.shared().writeValueAsString(view)));
    }

    /** New and changed hand-offs, and the messages of those that this coach holds. It may be closed and opened at will. */
    @GetMapping(path = "/api/v1/coach/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(Principal principal) {
        return Flux.defer(() -> {
            Coach coach = Coach.of(principal, directory);
            Notices notices = new Notices(settings.unreadNotices());
            Watch watch = new Watch(coach.username(), handOffs, feed, conversations, new Watch.Listener() {
                @Override
                public void changed(HandOffLine line) {
                    notices.send("handoff", JsonMapper.shared().writeValueAsString(dossier.line(line, coach)));
                }

                @Override
                public void said(String handOff, Event event) {
                    String text = new String(json.bytes(event), StandardCharsets.UTF_8);
                    notices.send("message", "{\"handoff\":\"" + handOff + "\",\"event\":" + text + "}");
                }

                @Override
                public void typing(String handOff) {
                    notices.sendIfRoom("typing", JsonMapper.shared().writeValueAsString(Map.of("handoff", handOff)));
                }

                @Override
                public void looking(String handOff, Onlooker colleague) {
                    Map<String, Object> item =
                            Map.of("handoff", handOff, "coach", colleague.username(), "name", colleague.name());
                    notices.sendIfRoom("presence", JsonMapper.shared().writeValueAsString(item));
                }

                @Override
                public void delivered(String handOff, ConversationId conversation) {
                    delivery.look(conversation, PUSHED)
                            .subscribe(
                                    look -> {
                                        Map<String, Object> item = new LinkedHashMap<>();
                                        item.put("handoff", handOff);
                                        look.addTo(item);
                                        notices.sendIfRoom(
                                                "delivery", JsonMapper.shared().writeValueAsString(item));
                                    },
                                    failure -> notices.end());
                }

                @Override
                public void missed() {
                    notices.end();
                }
            });
            return audit.listing("stream", coach)
                    .then(Desk.stored(watch.start()))
                    .thenMany(Flux.using(
                            () -> atWork(coach, notices),
                            open -> notices.flux(settings.heartbeat()),
                            Subscription::close))
                    .doFinally(end -> watch.close());
        });
    }
}
