package aftersales.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What must come of the real file, counted from its lines in the plainest way and by nothing that the application uses: cells cut
 * at commas (the file has no quotation marks), states followed in the order of the file.
 */
final class DeskOracle {

    /** One ticket: what happened to it as {@code KIND at}, and its clocks. */
    record Incident(String number, String caller, String lastState, Instant reportedAt, List<String> story, List<Clock> clocks, List<Pause> pauses) {
    }

    record Clock(String kind, int generation, Instant start, Instant stop, long used, boolean met) {
    }

    record Pause(String reason, Instant from, Instant to) {
    }

    final Map<String, List<Map<String, String>>> lines = new LinkedHashMap<>();
    final List<Incident> incidents = new ArrayList<>();
    int read;

    DeskOracle(Duration respond, Duration fix) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(ImportCase.REAL.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(in.readLine().split(","));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    named.put(header.get(i), cells[i]);
                }
                lines.computeIfAbsent(named.get("number"), number -> new ArrayList<>()).add(named);
                read++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach((number, own) -> incidents.add(incident(number, own, respond, fix)));
    }

    private static Incident incident(String number, List<Map<String, String>> own, Duration respond, Duration fix) {
        List<String> story = new ArrayList<>();
        List<Clock> clocks = new ArrayList<>();
        List<Pause> pauses = new ArrayList<>();
        Instant first = own.stream().map(line -> time(line.get("sys_updated_at"))).min(Comparator.naturalOrder()).orElseThrow();
        Instant opened = time(own.get(0).get("opened_at"));
        Instant start = opened.isBefore(first) ? opened : first;
        story.add("REPORTED " + start);
        Instant cycle = start;
        String state = "New";
        boolean accepted = false;
        Instant responded = null;
        Instant waitingSince = null;
        long waited = 0;
        int generation = 0;
        for (Map<String, String> line : own) {
            String next = line.get("incident_state");
            if (next.equals(state)) {
                continue;
            }
            Instant at = time(line.get("sys_updated_at"));
            boolean waiting = state.startsWith("Awaiting");
            if (waiting) {
                pauses.add(new Pause(reason(state), waitingSince, at));
                waited += Duration.between(waitingSince, at).toSeconds();
                if (!next.equals("Resolved")) {
                    story.add("RESUMED " + at);
                }
            }
            if (state.equals("Resolved") && next.equals("Active")) {
                story.add("REOPENED " + at);
                accepted = false;
                responded = null;
                cycle = at;
                waited = 0;
                generation++;
            }
            if (next.equals("Active") && !accepted) {
                story.add("ACCEPTED " + at);
                accepted = true;
            }
            if (responded == null && (next.equals("Active") || next.equals("Resolved"))) {
                responded = at;
                long used = Duration.between(cycle, at).toSeconds();
                clocks.add(new Clock("RESPOND", generation, cycle, at, used, used <= respond.toSeconds()));
            }
            if (next.startsWith("Awaiting")) {
                story.add("PAUSED " + at);
                waitingSince = at;
            }
            if (next.equals("Resolved")) {
                story.add("COMPLETED " + at);
                long used = Duration.between(cycle, at).toSeconds() - waited;
                clocks.add(new Clock("FIX", generation, cycle, at, used, used <= fix.toSeconds()));
            }
            if (next.equals("Closed")) {
                story.add("CLOSED " + at);
            }
            state = next;
        }
        return new Incident(number, own.get(0).get("caller_id"), state, start, story, clocks, pauses);
    }

    static Instant time(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm")).atZone(ZoneId.of(ImportCase.ZONE)).toInstant();
    }

    private static String reason(String state) {
        return state.equals("Awaiting User Info") ? "WAITING_CUSTOMER" : "WAITING_PARTS";
    }

    long count(Predicate<Incident> which) {
        return incidents.stream().filter(which).count();
    }

    long callers() {
        return incidents.stream().map(Incident::caller).distinct().count();
    }

    /** Lines that repeat an earlier one of the same ticket letter by letter. */
    long identicalLines() {
        return lines.values().stream().mapToLong(own -> own.size() - own.stream().distinct().count()).sum();
    }

    long linesBeforeOpening() {
        return lines.values().stream().flatMap(List::stream)
                .filter(line -> time(line.get("sys_updated_at")).isBefore(time(line.get("opened_at")))).count();
    }

    /** Tickets whose column differs from the first line of that state. */
    long differing(String column, String state) {
        return lines.values().stream().filter(own -> {
            String first = own.stream().filter(line -> line.get("incident_state").equals(state)).map(line -> line.get("sys_updated_at"))
                    .findFirst().orElse("");
            return own.stream().map(line -> line.get(column)).filter(value -> !value.equals("?")).reduce((a, b) -> b)
                    .filter(value -> !value.equals(first)).isPresent();
        }).count();
    }
}
