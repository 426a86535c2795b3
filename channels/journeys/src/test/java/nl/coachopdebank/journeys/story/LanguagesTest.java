package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident who reads Polish, Ukrainian, Arabic or Turkish better than Dutch. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class LanguagesTest {
    private static final String[] BY_THEIR_OWN_NAMES = {
        "Nederlands", "English", "Polski", "Українська", "العربية", "Türkçe"
    };

    /** Every text by its name, with the kind it has; the fixed order of the names does not matter. */
    private static final String KINDS = """
            async (code) => {
                const { fetchTexts } = await import('/chat/text/i18n.js');
                const kind = (value) => Array.isArray(value) ? `list of ${value.length}` : typeof value;
                const kinds = (texts, before) => Object.entries(texts).flatMap(([name, value]) =>
                    kind(value) === 'object' ? kinds(value, `${before}${name}.`) : [`${before}${name}: ${kind(value)}`]);
                return kinds(await fetchTexts(code), '').sort();
            }
            """;

    /** What the texts that take a number or a name say, for the numbers at which some language has another form. */
    private static final String SAID = """
            async (code) => {
                const texts = await (await import('/chat/text/i18n.js')).fetchTexts(code);
                const functions = Object.values(texts).filter((text) => typeof text === 'function');
                return [0, 1, 2, 5, 11, 22, 101].flatMap((count) => functions.map((text) => text(count, count)));
            }
            """;

    private static final String COUNTED = """
            async ([code, count]) => (await (await import('/chat/text/i18n.js')).fetchTexts(code)).manyNew(Number(count))
            """;

    private final CouchProcess couch;
    private final Browsing browsing;

    LanguagesTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "uk", "ar", "tr"})
    void everyLanguageHasTheTextsOfDutchAndNoneMore(String code) {
        Page page = anyPage();

        assertThat((List<?>) page.evaluate(KINDS, code)).hasSizeGreaterThan(100).isEqualTo(page.evaluate(KINDS, "nl"));
        assertThat((List<?>) page.evaluate(SAID, code))
                .allSatisfy(text -> assertThat(text).asString().isNotBlank().doesNotContain("undefined", "#"));
    }

    /** The script, three sheets of style and the icon: a phone fetches few files sooner than many. */
    private static final int MOST_FILES = 8;

    @Test
    void numbersGoWithTheRightFormOfAWord() {
        Page page = anyPage();

        assertThat(counted(page, "pl", 1, 2, 5, 22))
                .containsExactly("1 nowa wiadomość", "2 nowe wiadomości", "5 nowych wiadomości", "22 nowe wiadomości");
        assertThat(counted(page, "uk", 1, 2, 5, 21))
                .containsExactly(
                        "1 нове повідомлення", "2 нові повідомлення", "5 нових повідомлень", "21 нове повідомлення");
        assertThat(counted(page, "ar", 1, 2, 3, 11))
                .containsExactly("رسالة جديدة واحدة", "رسالتان جديدتان", "3 رسائل جديدة", "11 رسالة جديدة");
        assertThat(counted(page, "tr", 1, 5)).containsExactly("1 yeni mesaj", "5 yeni mesaj");
    }

    @Test
    void dutchVisitorFetchesNoTextsBesideThePageItself() {
        Page page = browsing.phone(couch.address());
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> fetched.add(request.url()));

        ChatPage.open(page, couch.address());

        assertThat(fetched).filteredOn(url -> url.contains("/chat/text/")).isEmpty();
        assertThat(fetched).filteredOn(url -> url.contains("/chat/")).hasSizeLessThan(MOST_FILES);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void arabicRunsFromTheRightOnTheNarrowestScreen(ColorScheme scheme) {
        arabicRunsFromTheRight(browsing.narrow(couch.address(), scheme));
    }

    @Test
    void arabicRunsFromTheRightOnADesk() {
        arabicRunsFromTheRight(browsing.desk(couch.address()));
    }

    private void arabicRunsFromTheRight(Page page) {
        ChatPage chat = ChatPage.open(page, couch.address(), "ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator(".screen")).hasAttribute("dir", "rtl");
        assertThat(page.locator(".screen")).hasAttribute("lang", "ar");
        browsing.assertAccessible(page);
        page.locator(".header__menu").click();
        assertThat(languages(page)).hasText(BY_THEIR_OWN_NAMES);
        assertThat(languages(page).nth(4)).hasAttribute("aria-current", "true");
        browsing.assertPartAccessible(page, "couch-chat", ".menu");
        page.keyboard().press("Escape");

        chat.types("أريد أن أتعلم مهنة جديدة");
        chat.types("ik wil niet meer leven");

        Locator number = page.locator(".safety__number").first();
        assertThat(number).isVisible();
        assertThat(number).hasAttribute("dir", "ltr");
        assertThat(middle(page.locator(".message--bot .bubble").last()))
                .as("the bot stands further to the right than the resident")
                .isGreaterThan(middle(page.locator(".message--resident .bubble").last()));
        assertThat(page.locator(".message--resident .bubble__words").first()).hasAttribute("dir", "rtl");
        assertThat(page.locator(".message--resident .bubble__words").last()).hasAttribute("dir", "auto");
        browsing.assertAccessible(page);
    }

    @Test
    void residentSwitchesToPolishAndFindsItAgain() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        Page page = chat.page();

        chat.opensMenu("Polski");

        assertThat(page.locator(".screen")).hasAttribute("lang", "pl");
        assertThat(page.locator(".screen")).hasAttribute("dir", "ltr");
        chat.isWith("Rozmawiasz z chatbotem");
        assertThat(page.getByLabel("Twoja wiadomość")).isVisible();
        assertThat(page.locator(".message--bot")).hasCount(1);
        browsing.assertAccessible(page);
        page.getByLabel("Twoja wiadomość").fill("Chcę pracować w opiece");
        page.keyboard().press("Enter");
        chat.sees("Chcę pracować w opiece");
        page.reload();
        chat.isWith("Rozmawiasz z chatbotem");
        chat.sees("Chcę pracować w opiece");
    }

    @Test
    void residentSwitchesHalfWayByAWordThatTheBotKnows() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.types("hoi");
        chat.opensMenu("Türkçe");

        chat.isWith("Karşınızda sohbet robotu");
        assertThat(chat.messages("resident").last()).containsText("türkçe");
    }

    private Page anyPage() {
        return ChatPage.open(browsing.phone(couch.address()), couch.address()).page();
    }

    private static Locator languages(Page page) {
        return page.locator(".menu__group--languages button");
    }

    private static List<String> counted(Page page, String code, int... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> (String) page.evaluate(COUNTED, List.of(code, String.valueOf(count))))
                .toList();
    }

    private static double middle(Locator locator) {
        var box = locator.boundingBox();
        return box.x + box.width / 2;
    }
}
