package nl.coachopdebank.coachconsole;

import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.coachconsole.AnswerSearch.Found;
import nl.coachopdebank.coachconsole.AnswerSearch.Kind;
import nl.coachopdebank.conversation.AnswerText;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.ReleaseLibrary;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The answers and schemes of the live release, ready for a coach to send. Of the resident only region, language and channel count. */
@Component
class Answers {
    /** As many as one looks through beside a talk; more are narrowed down sooner than read. */
    private static final int MOST_SHOWN = 8;

    private static final String WHATSAPP = "whatsapp";

    private final ReleaseLibrary releases;
    private final KnowledgeDesk knowledge;

    Answers(ReleaseLibrary releases, KnowledgeDesk knowledge) {
        this.releases = releases;
        this.knowledge = knowledge;
    }

    /** @param language of the text: that of the talk, or Dutch where it does not exist in that */
    record Answer(String id, String kind, String title, String text, String language) {}

    /** @param more whether there are more than are shown */
    record Shown(List<Answer> found, boolean more) {}

    Mono<Shown> find(AnswerSearch search, Conversation held) {
        Release live = releases.live();
        List<Found> found = search.in(live.in(held.region()), live.places(), held.region());
        return Flux.fromIterable(found)
                .take(MOST_SHOWN)
                .concatMap(one -> one.kind() == Kind.TOPIC ? topic(one, held, live) : scheme(one, held, live))
                .collectList()
                .map(shown -> new Shown(shown, found.size() > MOST_SHOWN));
    }

    private static Mono<Answer> topic(Found found, Conversation held, Release live) {
        RegionContent content = live.in(held.region());
        return Mono.justOrEmpty(content.topic(found.id())).map(topic -> {
            Language language = spoken(held, topic.answer());
            String text =
                    new AnswerText(content, language).of(topic, held.channel().equals(WHATSAPP));
            return answer(found, text, language);
        });
    }

    private Mono<Answer> scheme(Found found, Conversation held, Release live) {
        RegionContent content = live.in(held.region());
        Language language = content.scheme(found.id())
                .filter(scheme -> Stream.of(scheme.paysFor(), scheme.note(), scheme.decides())
                        .allMatch(text -> text.existsIn(held.language())))
                .map(scheme -> held.language())
                .orElse(Language.NL);
        Need need = new Need(null, false, found.id(), Facts.NONE, held.region(), language);
        return Mono.fromCompletionStage(knowledge.gather(need, live))
                .mapNotNull(Findings::scheme)
                .map(card -> answer(found, new AnswerText(content, language).of(card), language));
    }

    private static Answer answer(Found found, String text, Language language) {
        return new Answer(found.id(), found.kind().wireName(), found.title(), text, language.code());
    }

    private static Language spoken(Conversation held, Text text) {
        return text.existsIn(held.language()) ? held.language() : Language.NL;
    }
}
