package nl.coachopdebank.whatsapp.simulator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a phone shows of a message.
 *
 * @param kind text, buttons, list, template, link, request, reaction; or voice, image, video, audio, document, sticker,
 *     location, contacts
 * @param text its words; empty when it has none
 * @param opener what opens the list; for a link its address
 * @param sections what can be tapped */
record Look(
        String kind,
        String text,
        @Nullable String header,
        @Nullable String footer,
        @Nullable String opener,
        List<Section> sections) {
    Look {
        sections = List.copyOf(sections);
    }

    static Look of(String kind, String text) {
        return new Look(kind, text, null, null, null, List.of());
    }

    Look withText(String words) {
        return new Look(kind, words, header, footer, opener, sections);
    }

    Optional<Choice> find(String choiceId) {
        return sections.stream()
                .flatMap(section -> section.choices().stream())
                .filter(choice -> choice.id().equals(choiceId))
                .findFirst();
    }

    record Section(@Nullable String title, List<Choice> choices) {
        Section {
            choices = List.copyOf(choices);
        }
    }

    /** @param id what comes back with the tap */
    record Choice(String id, String title, @Nullable String description) {}
}
