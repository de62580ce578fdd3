package aftersales.sla.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CalendarId;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.Facts;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaEvent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question to the what-if page: all of it stands in the address. */
public class WhatIfForm {

    private static final int MOST_PAUSES = 20;

    private @Nullable String policy;
    private @Nullable CalendarId calendar;
    private String zone = "";
    private Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
    private String list = "";
    private @Nullable Instant start;
    private @Nullable Instant until;
    private String amount = "";
    private AllowanceUnit unit = AllowanceUnit.HOURS;
    private Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private Map<EventKind, Instant> at = new EnumMap<>(EventKind.class);
    private List<PauseForm> pauses = new ArrayList<>();

    /** A stretch of waiting. */
    public static class PauseForm {

        private @Nullable Instant from;
        private @Nullable Instant to;
        private PauseReason reason = PauseReason.WAITING_CUSTOMER;

        boolean isBlank() {
            return from == null && to == null;
        }

        public @Nullable Instant getFrom() {
            return from;
        }

        public void setFrom(@Nullable Instant from) {
            this.from = from;
        }

        public @Nullable Instant getTo() {
            return to;
        }

        public void setTo(@Nullable Instant to) {
            this.to = to;
        }

        public PauseReason getReason() {
            return reason;
        }

        public void setReason(@Nullable PauseReason reason) {
            this.reason = reason == null ? PauseReason.WAITING_CUSTOMER : reason;
        }
    }

    /** Leaves one blank row for a pause, after those that say something. */
    void settle() {
        pauses.removeIf(pause -> pause == null || pause.isBlank());
        while (pauses.size() > MOST_PAUSES) {
            pauses.remove(pauses.size() - 1);
        }
        pauses.add(new PauseForm());
    }

    /** @throws Refusal for a pause that ends before it begins, or has only an end */
    void check() {
        for (int i = 0; i < pauses.size(); i++) {
            PauseForm pause = pauses.get(i);
            if (pause.to != null && (pause.from == null || pause.to.isBefore(pause.from))) {
                throw Refusal.of("pauses[" + i + "].to", "sla.inline.pause.reversed");
            }
        }
    }

    public Facts toFacts() {
        Facts known = Facts.none();
        for (Map.Entry<Fact, String> fact : facts.entrySet()) {
            String word = fact.getValue() == null ? "" : fact.getValue().strip();
            if (fact.getKey().isOpen() ? word.length() <= 80 : fact.getKey().words().contains(word)) {
                known = known.with(fact.getKey(), word);
            }
        }
        return known;
    }

    /** What is supposed to happen, approvals of the pauses included. */
    List<SlaEvent> events() {
        List<SlaEvent> events = new ArrayList<>();
        if (start != null) {
            events.add(SlaEvent.of(EventKind.REPORTED, start));
        }
        at.forEach((kind, moment) -> {
            if (moment != null && offered(kind)) {
                events.add(SlaEvent.of(kind, moment));
            }
        });
        for (PauseForm pause : pauses) {
            if (pause.from != null) {
                events.add(SlaEvent.paused(pause.from, pause.reason));
                events.add(SlaEvent.approved(pause.from, pause.reason));
                if (pause.to != null) {
                    events.add(SlaEvent.resumed(pause.to, pause.reason));
                }
            }
        }
        return events;
    }

    /** Whether the page asks when it happened: what has a meaning of its own is asked elsewhere. */
    static boolean offered(EventKind kind) {
        return switch (kind) {
            case REPORTED, PAUSED, PAUSE_APPROVED, RESUMED, TERMS_SET -> false;
            default -> true;
        };
    }

    public @Nullable String getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable String policy) {
        this.policy = policy == null || policy.isBlank() ? null : policy;
    }

    public @Nullable CalendarId getCalendar() {
        return calendar;
    }

    public void setCalendar(@Nullable CalendarId calendar) {
        this.calendar = calendar;
    }

    /** Whether a calendar is written beside the question: it counts instead of a stored one. */
    public boolean isWritten() {
        return hours.values().stream().anyMatch(text -> text != null && !text.isBlank()) || !list.isBlank();
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Map<DayOfWeek, String> getHours() {
        return hours;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public @Nullable Instant getStart() {
        return start;
    }

    public void setStart(@Nullable Instant start) {
        this.start = start;
    }

    public @Nullable Instant getUntil() {
        return until;
    }

    public void setUntil(@Nullable Instant until) {
        this.until = until;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public AllowanceUnit getUnit() {
        return unit;
    }

    public void setUnit(AllowanceUnit unit) {
        this.unit = unit;
    }

    public Map<Fact, String> getFacts() {
        return facts;
    }

    public Map<EventKind, Instant> getAt() {
        return at;
    }

    public List<PauseForm> getPauses() {
        return pauses;
    }

    public void setPauses(List<PauseForm> pauses) {
        this.pauses = pauses;
    }
}
