package nl.coachopdebank.server;

import java.time.Duration;
import java.util.Map;
import nl.coachopdebank.webchat.ChatSocket;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.resources.LoopResources;

/** The sockets. */
@Configuration
class Sockets implements WebFluxConfigurer {
    /** A frame up to here is read and answered with a kind problem; a larger one closes the line. */
    private static final int LARGEST_READ = 1_200_000;

    /** One thread a core reads and writes the lines: more only take turns. What is under way is ended before these stop. */
    @Bean
    ReactorResourceFactory lineThreads() {
        ReactorResourceFactory threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setLoopResources(
                LoopResources.create("lines", Runtime.getRuntime().availableProcessors(), true));
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    @Bean
    HandlerMapping socketMapping(ChatSocket chat) {
        return new SimpleUrlHandlerMapping(Map.of("/ws/v1/chat", chat), -1);
    }

    @Override
    public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(LARGEST_READ)));
    }
}
