package nl.coachopdebank.content.build;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Days on which Dutch offices are closed. Liberation Day counts in lustrum years only; Good Friday does not count. */
final class DutchHolidays {
    static final int YEARS_AHEAD = 10;
    private static final int LUSTRUM = 5;
    private static final Map<Integer, Set<LocalDate>> BY_FIRST_YEAR = new ConcurrentHashMap<>();

    private DutchHolidays() {}

    /** From the year of this day until ten years later. */
    static Set<LocalDate> from(LocalDate today) {
        return BY_FIRST_YEAR.computeIfAbsent(today.getYear(), DutchHolidays::ahead);
    }

    private static Set<LocalDate> ahead(int year) {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
        return holidays.getHolidays(LocalDate.of(year, 1, 1), LocalDate.of(year + YEARS_AHEAD, 12, 31)).stream()
                .filter(DutchHolidays::isDayOff)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isDayOff(Holiday holiday) {
        String name = holiday.getPropertiesKey();
        if (name.equals("LIBERATION")) {
            return holiday.getDate().getYear() % LUSTRUM == 0;
        }
        return !name.endsWith("GOOD_FRIDAY");
    }
}
