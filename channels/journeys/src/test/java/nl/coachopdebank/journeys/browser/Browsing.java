package nl.coachopdebank.journeys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test browsers: a parameter of this type. One Chromium runs for all tests; each person has a context of their
 * own, which ends with the test. At the end it checks what was {@link PageWatch watched}.
 */
public final class Browsing implements AutoCloseable {
    /** For a click or a text; the machine may be building something else meanwhile. */
    private static final double PATIENCE_MS = 15_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<PageWatch> watches = new ArrayList<>();

    private Browsing() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.program())
                        .setHeadless(true)
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** A phone of common size, upright. */
    public Page phone(URI server) {
        return page(server, new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    /** The smallest screen that must work (WCAG reflow). */
    public Page narrow(URI server, ColorScheme scheme) {
        return page(server, new NewContextOptions().setViewportSize(320, 640).setColorScheme(scheme));
    }

    public Page desk(URI server) {
        return page(server, new NewContextOptions().setViewportSize(1280, 900));
    }

    private Page page(URI server, NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam"));
        context.setDefaultTimeout(PATIENCE_MS);
        contexts.add(context);
        Page page = context.newPage();
        watches.add(new PageWatch(page, server));
        return page;
    }

    /** Looks away, for a test in which lines must break. */
    public void toleratesBrokenLines() {
        watches.forEach(PageWatch::toleratesBrokenLines);
    }

    /** Checks the page for WCAG 2.2 AA and for reflow; the checker styles the page meanwhile, which the page forbids. */
    public void assertAccessible(Page page) {
        assertPartAccessible(page);
    }

    /** The same for one part, that may cover others: its element, and where it lies in a shadow the way to it. */
    public void assertPartAccessible(Page page, String... part) {
        Accessibility.assertNoSidewaysScroll(page);
        PageWatch watch = watches.get(contexts.indexOf(page.context()));
        watch.pause(true);
        Accessibility.assertNoViolations(page, part);
        watch.pause(false);
    }

    /** The tab that this opens; at any other time a page may open none. */
    public Page tab(Page page, Runnable press) {
        PageWatch watch = watches.get(contexts.indexOf(page.context()));
        watch.pause(true);
        Page opened = page.waitForPopup(press);
        watch.pause(false);
        return opened;
    }

    private void endTest() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<PageWatch> ended = List.copyOf(watches);
        watches.clear();
        ended.forEach(PageWatch::assertQuiet);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** The JUnit side. */
    public static final class Open implements ParameterResolver, AfterEachCallback {
        private static final Namespace OURS = Namespace.create(Browsing.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browsing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(OURS).computeIfAbsent("browsing", key -> new Browsing(), Browsing.class);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Browsing browsing = context.getRoot().getStore(OURS).get("browsing", Browsing.class);
            if (browsing != null) {
                browsing.endTest();
            }
        }
    }
}
