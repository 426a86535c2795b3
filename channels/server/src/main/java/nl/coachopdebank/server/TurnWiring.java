package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.content.LiveReleases;
import nl.coachopdebank.conversation.EngineSettings;
import nl.coachopdebank.conversation.FlowEngine;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;
import nl.coachopdebank.pipeline.Channel;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.Deliveries;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.EventJson;
import nl.coachopdebank.pipeline.Fates;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Outcomes;
import nl.coachopdebank.pipeline.Pipeline;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.TurnMaker;
import nl.coachopdebank.pipeline.redis.RedisStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a message, from the content and the engine to the ports that the doors use. */
@Configuration
class TurnWiring {
    /** How the settings call a region that is not known yet. */
    private static final String BASE = "base";

    @Bean(destroyMethod = "close")
    LiveReleases releases(ContentSource source, ReleaseArchive archive, Clock clock) {
        return new LiveReleases(source.settings(), archive, clock);
    }

    @Bean(destroyMethod = "close")
    LocalKnowledgeDesk knowledgeDesk(LiveReleases releases, KnowledgeSource source, Clock clock) {
        LocalKnowledgeDesk desk = new LocalKnowledgeDesk(source.settings(), clock);
        desk.prepare(releases.live());
        releases.onChange(desk::prepare);
        return desk;
    }

    @Bean
    FlowEngine flowEngine(HandOffSource handOff, CouchSettings couch, LlmSource llm) {
        Set<String> onWeb = couch.triageOnWeb().stream()
                .map(region -> region.equals(BASE) ? "" : region)
                .collect(Collectors.toSet());
        return new FlowEngine(EngineSettings.DEFAULT
                .withCoachAwayAfter(handOff.coachAwayAfter())
                .withTriageOnWeb(onWeb)
                .withReadings(llm.isOn()));
    }

    @Bean
    Pipeline pipeline(
            RedisStore store,
            LiveReleases releases,
            KnowledgeDesk desk,
            FlowEngine engine,
            PipelineSettings settings,
            ObjectProvider<Channel> channels,
            MeterRegistry registry,
            Clock clock) {
        return new Pipeline(
                store,
                new TurnMaker(new EngineDecider(engine), desk, releases, clock),
                settings,
                channels.stream().toList(),
                registry);
    }

    @Bean
    Inbox inbox(Pipeline pipeline) {
        return pipeline.inbox();
    }

    @Bean
    Conversations conversations(Pipeline pipeline) {
        return pipeline.conversations();
    }

    @Bean
    ReplyFeed replyFeed(Pipeline pipeline) {
        return pipeline.replyFeed();
    }

    @Bean
    Outcomes outcomes(Pipeline pipeline) {
        return pipeline.outcomes();
    }

    @Bean
    Deliveries deliveries(Pipeline pipeline) {
        return pipeline.deliveries();
    }

    @Bean
    Fates fates(Pipeline pipeline) {
        return pipeline.fates();
    }

    @Bean
    DeliveryReports deliveryReports(Pipeline pipeline) {
        return pipeline.deliveryReports();
    }

    @Bean
    HandOffs handOffs(Pipeline pipeline) {
        return pipeline.handOffs();
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }
}
