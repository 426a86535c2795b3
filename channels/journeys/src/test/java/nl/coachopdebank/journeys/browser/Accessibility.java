package nl.coachopdebank.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a machine can see of accessibility, by the axe rules for WCAG 2.2 A and AA. */
final class Accessibility {
    private static final String AXE = read("/axe.min.js");

    private static final String CHECK = """
            async (part) => {
                const what = part.length > 0 ? { fromShadowDom: part } : document;
                const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                const found = await axe.run(what, { runOnly: wcag, resultTypes: ['violations'] });
                return found.violations.flatMap((rule) =>
                    rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(' ')}: ${node.failureSummary}`));
            }
            """;

    private static final String WIDE = """
            () => {
                const wide = [];
                const look = (root) => root.querySelectorAll('*').forEach((element) => {
                    const box = element.getBoundingClientRect();
                    const hidden = element.closest('[hidden], .visually-hidden, .couch-visually-hidden, .skip-link');
                    const out = box.left < -1 || box.right > window.innerWidth + 1;
                    if (box.width > 1 && out && !hidden) {
                        const ends = `${Math.round(box.left)} to ${Math.round(box.right)}`;
                        wide.push(`${element.localName}.${element.className} goes from ${ends}`);
                    }
                    if (element.shadowRoot) {
                        look(element.shadowRoot);
                    }
                });
                look(document);
                if (document.scrollingElement.scrollWidth > window.innerWidth) {
                    wide.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
                }
                return wide;
            }
            """;

    private Accessibility() {}

    /** Checks the page as it is now, or a part of it. */
    static void assertNoViolations(Page page, String... part) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(CHECK, part)).as("what axe found").isEmpty();
    }

    /** Checks that nothing sticks out at either side, so that nobody has to scroll sideways. */
    static void assertNoSidewaysScroll(Page page) {
        assertThat((List<?>) page.evaluate(WIDE))
                .as("what is wider than the screen")
                .isEmpty();
    }

    private static String read(String resource) {
        try (InputStream in = Accessibility.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
