package nl.coachopdebank.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.content.findings.Finding;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Severity;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text that is hard to read")
class ReadingEaseTest {
    private static final String HARD =
            "Arbeidsmarktinformatie ondersteunt werkzoekenden bij loopbaanbeslissingen. ".repeat(8);
    private static final String EASY = "Je baan stopt en je wilt weten wat je nu kunt doen. ".repeat(4);

    private static java.util.List<Finding> found(FileKind kind, Language language, String text) {
        Report report = new Report();
        new ReadingEase().check(new Passage(Spot.of("x"), kind, "answer", language, text, false, false), report);
        return report.list();
    }

    @Test
    void isRefusedAsAnAnswerAndPointedOutElsewhere() {
        assertThat(found(FileKind.TOPIC, Language.NL, HARD)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("leesbaarheid");
        });
        assertThat(found(FileKind.FLOW, Language.NL, HARD))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void isLeftAloneWhenItIsEasyShortOrNotDutch() {
        assertThat(found(FileKind.TOPIC, Language.NL, EASY)).isEmpty();
        assertThat(found(FileKind.TOPIC, Language.NL, "Arbeidsmarktinformatie ondersteunt werkzoekenden."))
                .isEmpty();
        assertThat(found(FileKind.TOPIC, Language.EN, HARD)).isEmpty();
    }

    @Test
    void isNotHeldAgainstItsNames() {
        String name = "Lees het op de site van Arbeidsmobiliteitscentrum Noordwest Veluwe en vraag het aan je coach. ";

        assertThat(found(FileKind.TOPIC, Language.NL, name.repeat(4))).isEmpty();
    }
}
