package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server on the store that a contract is about, one conversation, and short ways to talk. */
public abstract class ContractFixture {
    protected final Random random = new Random(20_261_102);
    protected final List<Server> servers = new ArrayList<>();
    protected Server server;
    protected ConversationId id;

    /** Another server's view on the same store. */
    protected abstract Store openStore(String serverId, PipelineSettings settings);

    @BeforeEach
    void startServer() {
        server = newServer("first", Server.SETTINGS).started();
        id = Samples.id(random);
    }

    @AfterEach
    void stopServers() {
        servers.forEach(Server::close);
    }

    protected final Server newServer(String name, PipelineSettings settings) {
        Server one = new Server(openStore(name, settings), settings);
        servers.add(one);
        return one;
    }

    protected final void start() {
        assertThat(server.append(id, Samples.started())).isEqualTo(Appended.STORED);
    }

    protected final void say(String inputId, String text) {
        assertThat(server.append(id, Samples.said(inputId, text))).isEqualTo(Appended.STORED);
    }

    protected final void waitForTexts(String... texts) {
        await().untilAsserted(() -> assertThat(server.texts(id)).containsExactly(texts));
    }
}
