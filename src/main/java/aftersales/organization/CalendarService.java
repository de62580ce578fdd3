package aftersales.organization;

import aftersales.access.AuditTrail;
import aftersales.access.ScopeTree;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CalendarId;
import aftersales.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps working calendars. Managers and administrators change those of organisations within their own reach. Each change
 * makes a version; what has been counted with an older one keeps it.
 */
@Service
@Transactional
public class CalendarService {

    private final CalendarStore store;
    private final CalendarVersions versions;
    private final CalendarRules rules;
    private final CalendarLine lines;
    private final ScopeTree scopes;
    private final ObjectProvider<CalendarUse> uses;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarService(CalendarStore store, CalendarVersions versions, CalendarRules rules, CalendarLine lines, ScopeTree scopes,
            ObjectProvider<CalendarUse> uses, AuditTrail audit, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.rules = rules;
        this.lines = lines;
        this.scopes = scopes;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if the name is taken, hours or seasons overlap or there are none, there is no zone */
    public CalendarId create(Actor actor, SaveCalendar details) {
        versions.lock();
        rules.check(actor, details, null);
        try {
            CalendarId id = versions.insert(details, clock.instant());
            rules.checkLines(id, lines(id, details, null));
            versions.write(actor, id, 1, details, CalendarCause.CREATED, null, clock.instant());
            record(actor, details, "created", 1, Map.of());
            return id;
        } catch (DuplicateKeyException e) {
            throw Refusal.of("name", "organization.calendar.name.taken", details.name());
        }
    }

    /** As the other, for what starts from now on: deadlines that are running keep what they were counted with. */
    public void change(Actor actor, CalendarId id, long version, SaveCalendar details) {
        change(actor, id, version, details, CalendarEdit.FROM_NOW_ON);
    }

    /**
     * Makes a new version, unless nothing differs; whose the calendar is stays. The calendars that refine it change with it.
     *
     * @throws Conflict if it was changed since {@code version}
     * @throws Refusal  as {@link #create}, and where the calendars would refine each other in a circle
     */
    public void change(Actor actor, CalendarId id, long version, SaveCalendar details, CalendarEdit edit) {
        versions.lock();
        StoredCalendar before = own(actor, id, version);
        check(actor, before, details);
        List<CalendarDifference> differences = differences(before, details);
        long number = version;
        if (!differences.isEmpty()) {
            number = version + 1;
            try {
                versions.update(id, number, details);
            } catch (DuplicateKeyException e) {
                throw Refusal.of("name", "organization.calendar.name.taken", details.name());
            }
            versions.write(actor, id, number, details, edit.loadedYear() == null ? CalendarCause.CHANGED : CalendarCause.YEAR_LOADED,
                    edit.loadedYear(), clock.instant());
            record(actor, details, edit.loadedYear() == null ? "changed" : "loaded", number, edit.loadedYear() == null ? Map.of()
                    : Map.of("year", edit.loadedYear()));
        }
        if (edit.apply()) {
            Set<CalendarId> changed = store.refining(id);
            String cause = details.name() + " · " + number;
            uses.orderedStream().forEach(use -> use.apply(actor, changed, cause));
            record(actor, details, "applied", number, Map.of());
        }
    }

    /** What saving this would do; writes nothing and refuses what {@link #change} refuses. */
    @Transactional(readOnly = true)
    public CalendarProposal propose(Actor actor, CalendarId id, long version, SaveCalendar details) {
        StoredCalendar before = own(actor, id, version);
        Map<CalendarId, List<StoredCalendar>> changed = check(actor, before, details);
        Map<CalendarId, WorkingCalendar> proposed = new LinkedHashMap<>();
        changed.forEach((one, line) -> proposed.put(one, lines.make(line)));
        var impact = uses.orderedStream().map(use -> use.impact(actor, proposed)).reduce(CalendarService::together).orElse(CalendarUse.Impact.NONE);
        return new CalendarProposal(differences(before, details),
                changed.entrySet().stream().filter(entry -> !entry.getKey().equals(id)).map(entry -> entry.getValue().get(0))
                        .filter(one -> scopes.reaches(actor, one.organization())).map(StoredCalendar::name).toList(), impact);
    }

    private StoredCalendar own(Actor actor, CalendarId id, long version) {
        StoredCalendar before = store.get(id);
        if (!scopes.reaches(actor, before.organization())) {
            throw new NotFound("calendar", id);
        }
        Conflict.check("calendar", version, before.version());
        return before;
    }

    private Map<CalendarId, List<StoredCalendar>> check(Actor actor, StoredCalendar before, SaveCalendar details) {
        rules.check(actor, details, before);
        Map<CalendarId, List<StoredCalendar>> changed = lines(before.id(), details, before);
        rules.checkLines(before.id(), changed);
        return changed;
    }

    /** The calendar as it is to be with what it refines, and all that refine it. */
    private Map<CalendarId, List<StoredCalendar>> lines(CalendarId id, SaveCalendar details, @Nullable StoredCalendar before) {
        Set<CalendarId> refining = store.refining(id);
        List<CalendarId> wanted = new ArrayList<>(refining);
        if (details.parent() != null) {
            wanted.add(details.parent());
        }
        Map<CalendarId, StoredCalendar> loaded = store.load(wanted);
        loaded.put(id, new StoredCalendar(id, details.organization(), "", details.name(), details.parent(), details.content(),
                before == null ? 1 : before.version()));
        Map<CalendarId, List<StoredCalendar>> found = new LinkedHashMap<>();
        refining.forEach(one -> found.put(one, CalendarStore.line(one, loaded)));
        return found;
    }

    private List<CalendarDifference> differences(StoredCalendar before, SaveCalendar details) {
        List<CalendarDifference> found = new ArrayList<>();
        if (!before.name().equals(details.name())) {
            found.add(CalendarDifference.of(CalendarDifference.Kind.NAME, before.name(), details.name()));
        }
        if (before.parent() != details.parent() && (before.parent() == null || !before.parent().equals(details.parent()))) {
            found.add(details.parent() == null ? CalendarDifference.of(CalendarDifference.Kind.PARENT_GONE)
                    : CalendarDifference.of(CalendarDifference.Kind.PARENT, store.get(details.parent()).name()));
        }
        found.addAll(CalendarDifferences.between(before.content(), details.content()));
        return found;
    }

    private static CalendarUse.Impact together(CalendarUse.Impact one, CalendarUse.Impact other) {
        List<CalendarUse.Moved> first = new ArrayList<>(one.first());
        first.addAll(other.first());
        return new CalendarUse.Impact(one.subjects() + other.subjects(), one.tried() + other.tried(), one.deadlines() + other.deadlines(), first);
    }

    private void record(Actor actor, SaveCalendar details, String action, long number, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.put("version", number);
        CalendarContent content = details.content();
        facts.put("zone", content.zone() == null ? "" : content.zone());
        facts.put("hours", content.week().map(week -> week.days().toString()).orElse(""));
        facts.put("days", content.days().size());
        audit.record(actor, details.organization(), "calendar", details.name(), action, facts);
    }
}
