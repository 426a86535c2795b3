package nl.coachopdebank.content.build;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.OpeningHours.Block;

/** Builds the hours in which coaches are there. */
final class CalendarBuilder {
    private static final String RULE = "calendar";
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);

    private final LocalDate today;
    private final Report report;

    CalendarBuilder(LocalDate today, Report report) {
        this.today = today;
        this.report = report;
    }

    Optional<OpeningHours> build(Document document) {
        Element root = document.root();
        try {
            Set<LocalDate> holidays = root.has("holidays") ? DutchHolidays.from(today) : Set.of();
            Map<DayOfWeek, List<Block>> week = week(root.list("open"));
            Map<LocalDate, List<Block>> exceptions = new TreeMap<>();
            everyYear(root.list("every_year"), exceptions);
            exceptions.keySet().removeIf(day -> holidays.contains(day) || !week.containsKey(day.getDayOfWeek()));
            exceptions.putAll(exceptions(root.list("exceptions")));
            return Optional.of(new OpeningHours(
                    ZoneId.of(root.text("zone")),
                    week,
                    holidays,
                    exceptions,
                    Duration.ofMinutes(root.number("answer_within_minutes"))));
        } catch (DateTimeException unknownZoneOrDate) {
            report.error(
                    root.spot(),
                    RULE,
                    "Een datum of tijdzone bestaat niet.",
                    "Gebruik Europe/Amsterdam en echte datums.");
            return Optional.empty();
        }
    }

    private Map<DayOfWeek, List<Block>> week(List<Element> open) {
        Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
        for (Element element : open) {
            for (String day : element.strings("days")) {
                block(element)
                        .ifPresent(block -> week.computeIfAbsent(DAYS.get(day), d -> new ArrayList<>())
                                .add(block));
            }
        }
        week.values().forEach(blocks -> blocks.sort(Comparator.comparing(Block::from)));
        return week;
    }

    /** Days that come back each year, as far ahead as holidays are known. They open no day that is closed anyway. */
    private void everyYear(List<Element> elements, Map<LocalDate, List<Block>> days) {
        for (Element element : elements) {
            MonthDay day = MonthDay.parse("--" + element.text("day"));
            List<Block> blocks = element.has("from") ? block(element).stream().toList() : List.of();
            for (int year = today.getYear(); year <= today.getYear() + DutchHolidays.YEARS_AHEAD; year++) {
                if (day.isValidYear(year)) {
                    days.put(day.atYear(year), blocks);
                }
            }
        }
    }

    private Map<LocalDate, List<Block>> exceptions(List<Element> elements) {
        Map<LocalDate, List<Block>> exceptions = new TreeMap<>();
        for (Element element : elements) {
            List<Block> day = exceptions.computeIfAbsent(LocalDate.parse(element.text("date")), d -> new ArrayList<>());
            if (element.has("from")) {
                block(element).ifPresent(day::add);
            }
        }
        exceptions.values().forEach(blocks -> blocks.sort(Comparator.comparing(Block::from)));
        return exceptions;
    }

    private Optional<Block> block(Element element) {
        LocalTime from = LocalTime.parse(element.text("from"));
        LocalTime to = LocalTime.parse(element.text("to"));
        if (to.isAfter(from)) {
            return Optional.of(new Block(from, to));
        }
        report.error(element.spot(), RULE, "De eindtijd is niet later dan de begintijd.", "Verbeter from of to.");
        return Optional.empty();
    }
}
