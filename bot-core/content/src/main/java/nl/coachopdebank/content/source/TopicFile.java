package nl.coachopdebank.content.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.source.YamlReader.Parsed;
import tools.jackson.databind.node.ObjectNode;

/** Reads a topic: front matter between two lines of dashes, then a section a language, some for WhatsApp alone. */
final class TopicFile {
    private static final String FENCE = "---";
    private static final Pattern SECTION = Pattern.compile("##\\s+([a-z]{2})(\\s+whatsapp)?\\s*");

    private TopicFile() {}

    /** The front matter, with the sections as its field {@code answer}. */
    static Parsed read(String text) throws UnreadableFileException {
        List<String> lines = text.lines().toList();
        int end = endOfFrontMatter(lines);
        Parsed front = YamlReader.read(String.join("\n", lines.subList(1, end)), 1);
        if (!(front.tree() instanceof ObjectNode topic)) {
            throw new UnreadableFileException(
                    2, "Tussen de streepjes staan geen velden.", "Begin met topic: en title:.");
        }
        Map<String, Integer> places = new LinkedHashMap<>(front.lines());
        ObjectNode answer = topic.putObject("answer");
        sections(lines, end + 1).forEach((heading, section) -> {
            String[] words = heading.split(" ", -1);
            boolean special = words.length > 1;
            (special ? answer.withObjectProperty(words[1]) : answer)
                    .put(words[0], section.text().strip());
            places.put("/answer/" + (special ? words[1] + "/" : "") + words[0], section.line());
        });
        return new Parsed(topic, places);
    }

    private record Section(int line, String text) {}

    private static int endOfFrontMatter(List<String> lines) throws UnreadableFileException {
        if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
            throw new UnreadableFileException(
                    1, "De eerste regel is niet ---.", "Begin met --- en de velden van het onderwerp.");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        throw new UnreadableFileException(
                1, "De velden worden niet afgesloten.", "Zet --- op een eigen regel onder de velden.");
    }

    /** The sections by heading: a language, for WhatsApp alone with that word behind it. */
    private static Map<String, Section> sections(List<String> lines, int from) throws UnreadableFileException {
        Map<String, Section> sections = new LinkedHashMap<>();
        String section = "";
        for (int i = from; i < lines.size(); i++) {
            Matcher heading = SECTION.matcher(lines.get(i));
            if (heading.matches()) {
                section = heading.group(1) + (heading.group(2) == null ? "" : " whatsapp");
                refuseSecond(sections, section, i + 1);
                sections.put(section, new Section(i + 1, ""));
            } else if (!section.isEmpty()) {
                String line = lines.get(i);
                sections.computeIfPresent(section, (l, s) -> new Section(s.line(), s.text() + line + "\n"));
            } else if (!lines.get(i).isBlank()) {
                throw new UnreadableFileException(
                        i + 1, "Deze tekst hoort bij geen taal.", "Zet er ## nl of ## en boven.");
            }
        }
        return sections;
    }

    private static void refuseSecond(Map<String, Section> sections, String section, int line)
            throws UnreadableFileException {
        if (sections.containsKey(section)) {
            throw new UnreadableFileException(line, "De kop ## " + section + " staat er twee keer.", "Voeg ze samen.");
        }
    }
}
