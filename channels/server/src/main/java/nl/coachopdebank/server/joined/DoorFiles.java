package nl.coachopdebank.server.joined;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The files of one door, by their path in its folder. */
record DoorFiles(String folder) {
    /** @param lazily modules that are imported only later and are to be in it */
    Joined modules(String entry, Set<String> lazily) {
        return Joined.of("javascript", JoinedModules.of(entry, this::text, lazily));
    }

    /** @param sheets without ".css", in the order in which they count */
    Joined styles(String... sheets) {
        return Joined.of(
                "css", Stream.of(sheets).map(sheet -> text(sheet + ".css")).collect(Collectors.joining("\n")));
    }

    private String text(String path) {
        try {
            return new ClassPathResource(folder + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
