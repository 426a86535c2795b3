package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.coachopdebank.coachconsole.Sample.Pick;
import nl.coachopdebank.coachconsole.Sample.Why;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample of a month's talks")
class SampleTest {
    private static final Month NOVEMBER = Month.of("2026-11", Clock.systemUTC());
    private static final Month DECEMBER = Month.of("2026-12", Clock.systemUTC());

    private static List<String> ids() {
        Random random = new Random(2026);
        return Stream.generate(() -> Samples.id(random) + "-1").limit(2_000).toList();
    }

    private static ALine ended() {
        return ALine.asked("werkcoach", "2026-11-02T09:00:00Z")
                .taken("Anna", "2026-11-02T09:30:00Z")
                .ended("light", "2026-11-02T10:00:00Z");
    }

    private static List<Pick> picked(ALine... lines) {
        return Sample.of(NOVEMBER, Stream.of(lines).map(ALine::line).toList());
    }

    @Test
    void isAboutOneInTwenty() {
        assertThat(ids().stream().filter(id -> Sample.isDrawn(id, NOVEMBER)).count())
                .isBetween(80L, 120L);
    }

    @Test
    void isTheSameForWhoLooksTwiceInWhateverOrder() {
        List<HandOffLine> lines =
                new ArrayList<>(Stream.generate(() -> ended().line()).limit(200).toList());
        List<Pick> first = Sample.of(NOVEMBER, lines);
        Collections.shuffle(lines, new Random(3));

        assertThat(first).isNotEmpty();
        assertThat(Sample.of(NOVEMBER, lines)).isEqualTo(first);
    }

    @Test
    void isAnotherOneInAnotherMonth() {
        List<String> november =
                ids().stream().filter(id -> Sample.isDrawn(id, NOVEMBER)).toList();

        assertThat(november.stream().filter(id -> Sample.isDrawn(id, DECEMBER)).count())
                .isLessThan(november.size() / 4);
    }

    @Test
    void holdsEveryTalkWithASafetySignalOrTwoMisses() {
        List<ALine> unsafe = Stream.generate(() -> ended().unsafe().because("misses"))
                .limit(40)
                .toList();
        List<ALine> missed =
                Stream.generate(() -> ended().because("misses")).limit(40).toList();

        assertThat(picked(unsafe.toArray(ALine[]::new)))
                .hasSize(40)
                .allSatisfy(pick -> assertThat(pick.why()).isEqualTo(Why.SAFETY));
        assertThat(picked(missed.toArray(ALine[]::new)))
                .hasSize(40)
                .allSatisfy(pick -> assertThat(pick.why()).isEqualTo(Why.MISSES));
    }

    @Test
    void holdsWhatEndedInTheMonthAlone() {
        ALine open = ALine.asked("werkcoach", "2026-11-02T09:00:00Z").unsafe();
        ALine withdrawn =
                ALine.asked("werkcoach", "2026-11-02T09:00:00Z").unsafe().ended("withdrawn", "2026-11-02T09:10:00Z");
        ALine earlier =
                ALine.asked("werkcoach", "2026-10-02T09:00:00Z").unsafe().ended("light", "2026-10-31T22:59:59Z");
        ALine lapsed =
                ALine.asked("werkcoach", "2026-11-02T09:00:00Z").unsafe().ended("lapsed", "2026-11-16T09:00:00Z");

        assertThat(picked(open, withdrawn, earlier, lapsed))
                .extracting(Pick::line)
                .containsExactly(lapsed.line());
    }

    @Test
    void namesNeitherTheCoachNorTheNumber() {
        HandOffLine line = ended().line();
        String number = line.handOff().receipt();
        Instant at = Samples.AT;

        List<SampledTalk.Said> said = SampledTalk.said(
                List.of(
                        new Event.Status(1, at, Holder.COACH, "Jan", null),
                        message(2, Event.Sender.BOT, "Coach Jan is er in januari. Je nummer blijft " + number + "."),
                        message(3, Event.Sender.RESIDENT, "Hoi Jan, bel 06-12 34 56 78 of mail jo@voorbeeld.nl"),
                        message(4, Event.Sender.COACH, "Hoi, ik ben Jan, werkcoach. Je nummer is " + number + ".")),
                line.handOff());

        assertThat(said)
                .containsExactly(
                        new SampledTalk.Said(at, "bot", "Coach N. is er in januari. Je nummer blijft N.."),
                        new SampledTalk.Said(at, "resident", "Hoi N., bel ••• of mail •••"),
                        new SampledTalk.Said(at, "coach", "Hoi, ik ben N., werkcoach. Je nummer is N.."));
        ALine unsafe = ended().unsafe();
        assertThat(SampledTalk.line(picked(unsafe).get(0), null).toString())
                .doesNotContain("Anna", unsafe.line().handOff().receipt());
    }

    private static Event message(long seq, Event.Sender from, String text) {
        return new Event.Message(seq, Samples.AT, from, "", "m" + seq, null, MessageBody.ofText(text, true));
    }
}
