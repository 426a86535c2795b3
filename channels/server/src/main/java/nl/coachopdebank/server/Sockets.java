package nl.coachopdebank.server;

import java.util.Map;
import nl.coachopdebank.webchat.ChatSocket;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;

/** The sockets. */
@Configuration
class Sockets implements WebFluxConfigurer {
    /** A frame up to here is read and answered with a kind problem; a larger one closes the line. */
    private static final int LARGEST_READ = 1_200_000;

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
