package aftersales.intake.history;

import aftersales.intake.file.CsvRecord;
import aftersales.intake.file.RecordReader;
import aftersales.intake.file.Separator;
import aftersales.intake.file.TimeFormat;
import aftersales.ticket.ImportStep;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small log of one ticket for tests: {@code state, at, by, opened, resolved, closed, caller, priority, group}. */
final class Log {

    static final String HEADER = "number,state,at,by,opened,resolved,closed,caller,priority,group";
    private static final Map<String, Meaning> STATES = Map.ofEntries(Map.entry("New", Meaning.NEW), Map.entry("Visit", Meaning.VISIT_REQUESTED),
            Map.entry("Active", Meaning.IN_PROGRESS), Map.entry("On site", Meaning.ON_SITE),
            Map.entry("Awaiting User Info", Meaning.WAITING_CUSTOMER), Map.entry("Awaiting Evidence", Meaning.WAITING_CUSTOMER),
            Map.entry("Awaiting Vendor", Meaning.WAITING_PARTS), Map.entry("Resolved", Meaning.RESOLVED), Map.entry("Closed", Meaning.CLOSED),
            Map.entry("Cancelled", Meaning.CANCELLED), Map.entry("Commented", Meaning.IGNORED));
    private static final Map<String, Target> COLUMNS = Map.of("number", Target.NUMBER, "state", Target.STATE, "at", Target.CHANGED_AT, "by",
            Target.CHANGED_BY, "opened", Target.OPENED_AT, "resolved", Target.RESOLVED_AT, "closed", Target.CLOSED_AT, "caller",
            Target.CALLER, "priority", Target.PRIORITY);
    private static final Instant NOW = Instant.parse("2016-06-01T00:00:00Z");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d.HH:mm").withZone(ZoneOffset.UTC);

    final List<Finding> findings = new ArrayList<>();
    final ReadTicket ticket;

    private Log(String lines) {
        LogMapping mapping = new LogMapping(COLUMNS, STATES, TimeFormat.of("dd-MM-yyyy HH:mm"), ZoneOffset.UTC);
        List<CsvRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new StringReader(HEADER + "\n" + lines), Separator.COMMA)) {
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            ticket = new TicketReader(reader.header(), mapping, "other desk", NOW).read("INC1", records, findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line {@code state | day.hh:mm in March 2016 | by}, then optionally opened, resolved, closed, group. */
    static Log of(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            String[] cells = new String[7];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = i < parts.length ? parts[i].strip() : "";
            }
            text.append(String.join(",", "INC1", cells[0], time(cells[1]), cells[2], time(cells[3]), time(cells[4]), time(cells[5]),
                    "Caller 7", "3 - Moderate", cells[6])).append('\n');
        }
        return new Log(text.toString());
    }

    static Log raw(String... lines) {
        return new Log(String.join("\n", lines));
    }

    private static String time(String day) {
        return day.matches("\\d+\\.\\d\\d:\\d\\d") ? "%02d-03-2016 %s".formatted(Integer.valueOf(day.split("\\.")[0]), day.split("\\.")[1]) : day;
    }

    /** Each step as {@code KIND day.hh:mm}, a pause with its reason. */
    List<String> steps() {
        return ticket.steps().stream().map(Log::step).toList();
    }

    private static String step(ImportStep step) {
        return step.kind() + (step.reason() == null ? "" : ":" + step.reason()) + " " + SHORT.format(step.at());
    }

    /** Each finding as {@code line KIND}. */
    List<String> found() {
        return findings.stream().map(finding -> finding.line() + " " + finding.kind()).toList();
    }

    Map<String, String> facts() {
        return new LinkedHashMap<>(ticket.facts());
    }
}
