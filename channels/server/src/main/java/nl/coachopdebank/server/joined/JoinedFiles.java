package nl.coachopdebank.server.joined;

import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The script and the styles of a page in one file each: a browser fetches two files sooner than sixty. For everyone, as are the
 * files that they are made of; a browser keeps them and asks whether they changed.
 */
@RestController
class JoinedFiles {
    private static final DoorFiles CHAT = new DoorFiles("static/chat/");
    private static final DoorFiles CONSOLE = new DoorFiles("static/coach/");
    /** The administrator's page has the look of the console, and its parts. */
    private static final DoorFiles ALL = new DoorFiles("static/");
    /** The page shows the chat at once; languages besides Dutch and English are fetched by who chooses them. */
    private static final Set<String> NEEDED_AT_ONCE = Set.of("couch-chat.js", "view/chat-window.js");

    private final Joined chatScript = CHAT.modules("page.js", NEEDED_AT_ONCE);
    /** In this order: what comes later may build on what comes before. */
    private final Joined chatStyles = CHAT.styles(
            "style/tokens",
            "style/buttons",
            "style/window",
            "style/header",
            "style/composer",
            "style/messages",
            "style/choices",
            "style/safety",
            "style/several",
            "style/cards",
            "style/advice",
            "style/vouchers",
            "style/menu",
            "style/curtain");

    private final Joined consoleScript = CONSOLE.modules("main.js", Set.of());
    private final Joined consoleStyles = CONSOLE.styles(
            "tokens",
            "page/base",
            "page/controls",
            "page/marks",
            "page/dialog",
            "desk/desk",
            "desk/duty",
            "desk/work-list",
            "case/case",
            "case/story",
            "case/anamnesis",
            "case/transcript",
            "case/message",
            "case/composer",
            "case/writing",
            "team/team");

    private final Joined adminScript = ALL.modules("beheer/main.js", Set.of());
    private final Joined adminStyles = ALL.styles(
            "coach/tokens",
            "coach/page/base",
            "coach/page/controls",
            "coach/page/marks",
            "coach/page/dialog",
            "coach/desk/desk",
            "beheer/log");

    @GetMapping("/chat/all.js")
    ResponseEntity<byte[]> chatScript() {
        return chatScript.answer();
    }

    @GetMapping("/chat/style/all.css")
    ResponseEntity<byte[]> chatStyles() {
        return chatStyles.answer();
    }

    @GetMapping("/coach/all.js")
    ResponseEntity<byte[]> consoleScript() {
        return consoleScript.answer();
    }

    @GetMapping("/coach/all.css")
    ResponseEntity<byte[]> consoleStyles() {
        return consoleStyles.answer();
    }

    @GetMapping("/beheer/all.js")
    ResponseEntity<byte[]> adminScript() {
        return adminScript.answer();
    }

    @GetMapping("/beheer/all.css")
    ResponseEntity<byte[]> adminStyles() {
        return adminStyles.answer();
    }
}
