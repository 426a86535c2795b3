package nl.coachopdebank.pipeline.redis;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A Cluster of one node, which has all slots: enough to see whether every script keeps to one slot. */
final class ClusterNode implements AutoCloseable {
    private static final int SLOTS = 16_384;

    private final int port;
    private final RedisProcess process;

    private ClusterNode(int port, RedisProcess process) {
        this.port = port;
        this.process = process;
    }

    static ClusterNode start(Path folder) throws IOException {
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("cluster.conf"), """
                bind 127.0.0.1
                port %d
                dir "%s"
                cluster-enabled yes
                cluster-port %d
                cluster-announce-ip 127.0.0.1
                save ""
                logfile redis.log
                """.formatted(port, folder, freePort()));
        ClusterNode node = new ClusterNode(port, RedisProcess.start(RedisBinary.in(folder), configuration));
        await().until(() -> RedisQuestion.isAnswered(port, "none"));
        node.takeAllSlots();
        return node;
    }

    private void takeAllSlots() {
        RedisClient client = RedisClient.create(url());
        RedisCommands<String, String> redis = client.connect().sync();
        redis.clusterAddSlots(IntStream.range(0, SLOTS).toArray());
        await().until(() -> redis.clusterInfo().contains("cluster_state:ok"));
        client.shutdown();
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.stop();
    }
}
