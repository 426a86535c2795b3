package nl.coachopdebank.server;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.coachopdebank.coachconsole.OfferSettings;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.pipeline.Logins;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Reviews;
import nl.coachopdebank.pipeline.redis.EmbeddedRedis;
import nl.coachopdebank.pipeline.redis.EmbeddedRedisSettings;
import nl.coachopdebank.pipeline.redis.RedisSettings;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.pipeline.roster.Roster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redis: the server's own or the region's. */
@Configuration
class StoreWiring {
    /** The only server on its own Redis keeps its name, so that it goes on at once after a restart. */
    private static final String ONLY_SERVER = "only";

    @Bean
    PipelineSettings pipelineSettings(PipelineSource source) {
        return source.settings();
    }

    @Bean(destroyMethod = "stop")
    OwnRedis ownRedis(RedisConnection connection, CouchSettings settings) {
        return connection.isEmbedded()
                ? new OwnRedis(Optional.of(EmbeddedRedis.start(EmbeddedRedisSettings.in(settings.dataDir()))))
                : new OwnRedis(Optional.empty());
    }

    @Bean(destroyMethod = "close")
    RedisStore store(OwnRedis own, RedisConnection connection, PipelineSettings pipeline) {
        String url = own.redis().map(EmbeddedRedis::url).orElse(connection.url());
        return RedisStore.open(
                new RedisSettings(
                        url,
                        connection.cluster(),
                        serverId(connection),
                        connection.commandTimeout() == null ? Duration.ofSeconds(2) : connection.commandTimeout(),
                        0),
                pipeline);
    }

    private static String serverId(RedisConnection connection) {
        if (!connection.serverId().isBlank()) {
            return connection.serverId();
        }
        return connection.isEmbedded()
                ? ONLY_SERVER
                : UUID.randomUUID().toString().replace("-", "");
    }

    @Bean
    ReleaseArchive releaseArchive(RedisStore store) {
        return store.releases();
    }

    @Bean
    Roster roster(RedisStore store, OfferSettings offers) {
        return store.roster(offers.roster());
    }

    @Bean
    Reviews reviews(RedisStore store) {
        return store.reviews();
    }

    @Bean
    Logins logins(RedisStore store) {
        return store.logins();
    }

    /** The Redis that this server started, if it did. */
    record OwnRedis(Optional<EmbeddedRedis> redis) {
        void stop() {
            redis.ifPresent(EmbeddedRedis::stop);
        }
    }
}
