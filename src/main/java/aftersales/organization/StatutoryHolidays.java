package aftersales.organization;

import aftersales.kernel.time.SpecialDay;
import aftersales.kernel.time.YearState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The public holidays and make-up days of mainland China, shipped with the application: as the State Council's office
 * announced them, and for years it has not announced yet the days that are fixed by law.
 */
@Component
public class StatutoryHolidays {

    private final TreeMap<Integer, YearList> years = new TreeMap<>();
    private final Map<String, String> english = new HashMap<>();

    StatutoryHolidays() {
        try (var in = StatutoryHolidays.class.getResourceAsStream("holidays.csv")) {
            if (in == null) {
                throw new IllegalStateException("holidays.csv is missing");
            }
            List<ListedDay> days = new ArrayList<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",")).forEach(cells -> read(cells, days));
            years.replaceAll((year, list) -> YearList.of(year, list.state(), list.source(), days));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String[] cells, List<ListedDay> days) {
        switch (cells[0]) {
            case "name" -> english.put(cells[1], cells[2]);
            case "year" -> {
                int year = Integer.parseInt(cells[1]);
                years.put(year, new YearList(year, YearState.valueOf(cells[2]), cells[4] + " (" + cells[3] + ")", List.of()));
            }
            default -> days.add(ListedDay.certain(LocalDate.parse(cells[0]),
                    cells[1].equals("off") ? SpecialDay.Kind.HOLIDAY : SpecialDay.Kind.MAKE_UP, cells[2]));
        }
    }

    /** The list of a year, empty where none is shipped. */
    public Optional<YearList> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** The years there is a list for. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /** What a day is called in the reader's language: the statutory holidays have both, any other name stays as it was given. */
    public String name(String name, Locale language) {
        return "zh".equals(language.getLanguage()) ? name : english.getOrDefault(name, name);
    }
}
