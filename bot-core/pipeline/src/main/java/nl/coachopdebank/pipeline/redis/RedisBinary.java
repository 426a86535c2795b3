package nl.coachopdebank.pipeline.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The Redis program of this platform, out of the class path. */
final class RedisBinary {
    private static final String VERSION = "7.0.15";

    private RedisBinary() {}

    /** Copies the program into the folder, unless it is there already. Throws on a platform that has none. */
    static Path in(Path folder) throws IOException {
        String name = "redis-server-" + VERSION + "-" + system() + "-" + processor();
        Path program = folder.resolve(name);
        if (Files.isExecutable(program)) {
            return program;
        }
        try (InputStream in = RedisBinary.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no embedded Redis for " + system() + " " + processor()
                        + ". Set couch.redis.url to a Redis of your own.");
            }
            Path copy = Files.createTempFile(folder, name, ".part");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
            return Files.move(copy, program, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (arch.equals("aarch64") || arch.equals("arm64")) {
            return "arm64";
        }
        return arch.contains("64") ? "amd64" : "386";
    }
}
