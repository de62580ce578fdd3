package aftersales.sla.web;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CalendarId;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.PauseReason;
import aftersales.sla.Reopening;
import aftersales.sla.SaveTarget;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One target on the form. Numbers are kept as they were typed, so that a row can move with what is wrong in it. */
public class TargetForm {

    /** What a pause for a reason does to the clock; where nothing is chosen, it runs on. */
    public enum PauseRule {
        STOPS, APPROVED
    }

    private static final String BETWEEN_WORDS = "[,;，；、\\n]+";

    private @NotNull TargetKind kind = TargetKind.FIX;
    private @NotBlank String amount = "";
    private @NotNull AllowanceUnit unit = AllowanceUnit.HOURS;
    private @Nullable CalendarId calendar;
    private @NotNull EventKind start = EventKind.REPORTED;
    private Set<EventKind> stops = EnumSet.noneOf(EventKind.class);
    private Map<PauseReason, PauseRule> pauses = new EnumMap<>(PauseReason.class);
    private @NotNull Reopening reopening = Reopening.RESTART;
    private Map<Fact, List<String>> when = new EnumMap<>(Fact.class);
    /** Words of open facts, as typed. */
    private Map<Fact, String> words = new EnumMap<>(Fact.class);
    private String share = "";
    private @Size(max = 400) String promiseZh = "";
    private @Size(max = 400) String promiseEn = "";
    private @Size(max = 200) String source = "";
    private boolean opened;

    static TargetForm blank(TargetKind kind) {
        TargetForm form = new TargetForm();
        form.kind = kind;
        form.unit = kind == TargetKind.RESPOND ? AllowanceUnit.MINUTES : AllowanceUnit.HOURS;
        boolean visit = kind == TargetKind.ARRIVE || kind == TargetKind.FIX;
        form.start = visit ? EventKind.VISIT_REQUESTED : kind.starts().iterator().next();
        form.stops = EnumSet.copyOf(kind.stops());
        if (visit) {
            PauseReason.choices().forEach(reason -> form.pauses.put(reason, PauseRule.STOPS));
        }
        form.opened = true;
        return form;
    }

    static TargetForm of(TargetRow row) {
        TargetForm form = new TargetForm();
        form.kind = row.kind();
        form.unit = AllowanceUnit.of(row.allowance());
        form.amount = Long.toString(form.unit.count(row.allowance()));
        form.calendar = row.calendar();
        form.start = row.start();
        form.stops = EnumSet.copyOf(row.stops());
        row.pausable().forEach(reason -> form.pauses.put(reason, row.approval().contains(reason) ? PauseRule.APPROVED : PauseRule.STOPS));
        form.reopening = row.reopening();
        row.conditions().forEach(form::ask);
        form.share = row.share() == null ? "" : row.share().toString();
        form.promiseZh = row.promiseZh();
        form.promiseEn = row.promiseEn();
        form.source = row.source();
        return form;
    }

    /**
     * @param path of this row in the form, for refusals
     * @throws Refusal where a number is none
     */
    SaveTarget toTarget(String path) {
        Set<PauseReason> pausable = reasons(PauseRule.STOPS, PauseRule.APPROVED);
        return new SaveTarget(kind, unit.allowance(whole(amount, path + "amount")), calendar, start, stops, pausable,
                reasons(PauseRule.APPROVED), reopening, getConditions(), share.isBlank() ? null : Math.toIntExact(whole(share, path + "share")),
                promiseEn, promiseZh, source);
    }

    static long whole(String text, String field) {
        String digits = text.strip();
        if (!digits.matches("\\d{1,9}")) {
            throw Refusal.of(field, "sla.form.whole");
        }
        return Long.parseLong(digits);
    }

    private Set<PauseReason> reasons(PauseRule... rules) {
        Set<PauseReason> reasons = EnumSet.noneOf(PauseReason.class);
        pauses.forEach((reason, rule) -> {
            if (Arrays.asList(rules).contains(rule)) {
                reasons.add(reason);
            }
        });
        return reasons;
    }

    /** Of several conditions on one fact what they have in common. */
    private void ask(Condition condition) {
        Fact fact = condition.fact();
        List<String> said = new ArrayList<>(condition.values());
        getConditions().stream().filter(other -> other.fact() == fact).forEach(other -> said.retainAll(other.values()));
        when.put(fact, said);
        if (fact.isOpen()) { // typed or chosen, as the form offers it: it sends one of the two
            words.put(fact, String.join(", ", said));
        }
    }

    /** What must hold, in the order of the facts; a fact without a word asks for nothing. */
    public List<Condition> getConditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            Set<String> said = new LinkedHashSet<>(when.getOrDefault(fact, List.of()));
            if (fact.isOpen()) {
                Arrays.stream(words.getOrDefault(fact, "").split(BETWEEN_WORDS)).map(String::strip).filter(word -> !word.isEmpty()).forEach(said::add);
            }
            if (!said.isEmpty()) {
                conditions.add(Condition.of(fact, said));
            }
        }
        return conditions;
    }

    public TargetKind getKind() {
        return kind;
    }

    public void setKind(TargetKind kind) {
        this.kind = kind;
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

    public @Nullable CalendarId getCalendar() {
        return calendar;
    }

    public void setCalendar(@Nullable CalendarId calendar) {
        this.calendar = calendar;
    }

    public EventKind getStart() {
        return start;
    }

    public void setStart(EventKind start) {
        this.start = start;
    }

    public Set<EventKind> getStops() {
        return stops;
    }

    public void setStops(@Nullable Set<EventKind> stops) {
        this.stops = stops == null ? EnumSet.noneOf(EventKind.class) : stops;
    }

    public Map<PauseReason, PauseRule> getPauses() {
        return pauses;
    }

    public Reopening getReopening() {
        return reopening;
    }

    public void setReopening(Reopening reopening) {
        this.reopening = reopening;
    }

    public Map<Fact, List<String>> getWhen() {
        return when;
    }

    public Map<Fact, String> getWords() {
        return words;
    }

    public String getShare() {
        return share;
    }

    public void setShare(String share) {
        this.share = share;
    }

    public String getPromiseZh() {
        return promiseZh;
    }

    public void setPromiseZh(String promiseZh) {
        this.promiseZh = promiseZh;
    }

    public String getPromiseEn() {
        return promiseEn;
    }

    public void setPromiseEn(String promiseEn) {
        this.promiseEn = promiseEn;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    /** Shown with its fields, not as a sentence. */
    public boolean isOpened() {
        return opened;
    }

    public void setOpened(boolean opened) {
        this.opened = opened;
    }
}
