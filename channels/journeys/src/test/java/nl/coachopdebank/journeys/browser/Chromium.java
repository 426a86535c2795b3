package nl.coachopdebank.journeys.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the browser; as root on Debian it fetches the distribution's own. It never lets a test be skipped. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(10);
    private static final String REMEDY = "The browser tests need Chromium. On Debian or Ubuntu: sudo apt-get install "
            + "chromium. Elsewhere: install Chromium or Chrome and set the variable CHROMIUM to its program.";

    private Chromium() {}

    /** The program. Throws, with a sentence that says what to install, when there is none. */
    static Path program() {
        return find().or(Chromium::install).orElseThrow(() -> new IllegalStateException(REMEDY));
    }

    private static Optional<Path> find() {
        String own = System.getenv("CHROMIUM");
        if (own != null && !own.isBlank()) {
            return Optional.of(Path.of(own)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install() {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!debian || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        System.out.println("There is no Chromium here; installing Debian's package");
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return find();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(INSTALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " did not work. " + REMEDY);
            }
        } catch (IOException e) {
            throw new IllegalStateException(REMEDY, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
