package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The embedded Redis and its file")
class AppendedFileTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final int VALUES = 3_000;
    private static final int TAIL = 512;

    @Test
    void hasWrittenWhatItAnswersForAlsoWhileTheDiskIsBusy() throws IOException {
        int missing = 0;
        try (BusyDisk disk = BusyDisk.busy()) {
            await().until(() -> disk.written() > 0);
            for (int i = 0; i < VALUES; i++) {
                String value = "value-" + i + ".";
                REDIS.redis().set("key", value);
                missing += tail(appended()).contains(value) ? 0 : 1;
            }
        }
        assertThat(missing).isZero();
    }

    private static Path appended() throws IOException {
        Path folder = REDIS.folder().resolve("appendonlydir");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.incr.aof")) {
            return files.iterator().next();
        }
    }

    private static String tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(TAIL);
            channel.read(bytes, Math.max(0, channel.size() - TAIL));
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        }
    }
}
