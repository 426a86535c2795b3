package nl.coachopdebank.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the server as a whole.
 *
 * @param dataDir where the embedded Redis keeps its files
 * @param demo whether the demo accounts exist; decided by {@link DemoGuard} when not set
 * @param accounts accounts of the consoles; empty in a demo
 * @param publicUrl where residents find the web chat, for links in WhatsApp; not set = this machine, which only a demo is
 * @param triageOnWeb regions whose personal questions are asked in the web chat and not on WhatsApp; {@code base} = the region
 *     is not known yet
 * @param clock shifts the clock, for demos and tests only
 * @param classDataTraining starts, visits the main pages once and stops: for the class-data archive of the build
 */
@ConfigurationProperties("couch")
public record CouchSettings(
        @DefaultValue("data") Path dataDir,
        boolean demo,
        @DefaultValue List<AccountSettings> accounts,
        @Nullable URI publicUrl,
        @DefaultValue List<String> triageOnWeb,
        @DefaultValue ClockSettings clock,
        @DefaultValue("false") boolean classDataTraining) {
    /** How far the clock is ahead of the real one. */
    public record ClockSettings(@DefaultValue("PT0S") Duration offset) {}
}
