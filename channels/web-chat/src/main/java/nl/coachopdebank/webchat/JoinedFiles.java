package nl.coachopdebank.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The script of the full page and the styles of the chat, in one file each: a phone fetches two files sooner than sixty. For everyone; a
 * browser keeps them and asks whether they changed.
 */
@RestController
class JoinedFiles {
    private static final String FOLDER = "static/chat/";
    private static final String ENTRY = "page.js";
    /** The page shows the chat at once; languages besides Dutch and English are fetched by who chooses them. */
    private static final Set<String> NEEDED_AT_ONCE = Set.of("couch-chat.js", "view/chat-window.js");

    /** In this order: what comes later may build on what comes before. */
    private static final List<String> STYLES = List.of(
            "tokens",
            "buttons",
            "window",
            "header",
            "composer",
            "messages",
            "choices",
            "safety",
            "several",
            "cards",
            "advice",
            "vouchers",
            "menu",
            "curtain");

    private final Joined script = Joined.of("javascript", JoinedModules.of(ENTRY, JoinedFiles::text, NEEDED_AT_ONCE));
    private final Joined styles = Joined.of(
            "css", STYLES.stream().map(name -> text("style/" + name + ".css")).collect(Collectors.joining("\n")));

    private record Joined(MediaType type, byte[] bytes, String tag) {
        static Joined of(String subtype, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Joined(
                    new MediaType("text", subtype, StandardCharsets.UTF_8),
                    bytes,
                    "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"");
        }

        ResponseEntity<byte[]> answer() {
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.noCache())
                    .eTag(tag)
                    .body(bytes);
        }
    }

    @GetMapping("/chat/all.js")
    ResponseEntity<byte[]> script() {
        return script.answer();
    }

    @GetMapping("/chat/style/all.css")
    ResponseEntity<byte[]> styles() {
        return styles.answer();
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(FOLDER + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
