package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.coachconsole.DraftWriter;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.llm.Drafts;
import nl.coachopdebank.knowledge.llm.Llm;
import nl.coachopdebank.knowledge.llm.TalkLine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The language model and its three uses. While it is off none of this exists. */
@Configuration
@Conditional(LlmIsOn.class)
class LlmWiring {
    @Bean(destroyMethod = "close")
    Llm llm(LlmSource source, Clock clock, MeterRegistry registry) {
        return Llm.of(source.settings(), clock, registry);
    }

    @Bean
    Drafts drafts(Llm llm) {
        return llm.drafts();
    }

    @Bean
    DraftWriter draftWriter(Drafts drafts) {
        return new ModelDrafts(drafts);
    }

    /** The model as the coach console's writer. */
    private record ModelDrafts(Drafts drafts) implements DraftWriter {
        @Override
        public boolean knows(String kind) {
            return Drafts.ForCoach.find(kind).isPresent();
        }

        @Override
        public CompletionStage<Optional<String>> write(
                String kind, List<Line> answers, List<Line> talk, Language language) {
            Drafts.ForCoach wanted = Drafts.ForCoach.find(kind).orElseThrow();
            return drafts.forCoach(wanted, lines(answers), lines(talk), language);
        }

        private static List<TalkLine> lines(List<Line> lines) {
            return lines.stream()
                    .map(line -> new TalkLine(line.who(), line.text()))
                    .toList();
        }
    }
}
