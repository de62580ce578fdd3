package aftersales.sla.api;

import aftersales.kernel.Refusal;
import aftersales.kernel.time.Break;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.Facts;
import aftersales.sla.PauseReason;
import aftersales.sla.SlaEvent;
import aftersales.sla.api.JsonFields.At;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about a policy: what would be promised to whom reports then.
 *
 * @param events the report, what follows, and the pauses, approved
 */
record PolicyQuestion(String policy, Facts facts, List<SlaEvent> events) {

    private static final int MOST = 200;
    private static final Set<String> FIELDS = Set.of("policy", "start", "facts", "events", "pauses");
    private static final Set<String> EVENT = Set.of("kind", "at", "reason");
    private static final Set<String> PAUSE = Set.of("from", "to", "reason");

    /** @param zone of moments without offset */
    static PolicyQuestion read(JsonFields fields, ZoneId zone) {
        fields.onlyKnown(FIELDS);
        List<SlaEvent> events = new ArrayList<>();
        events.add(SlaEvent.of(EventKind.REPORTED, InlineTimes.instant(fields.get("start"), zone)));
        At sent = fields.find("events");
        if (sent != null) {
            sent.list(MOST).forEach(event -> events.add(event(event, zone)));
        }
        At pauses = fields.find("pauses");
        if (pauses != null) {
            pauses.list(MOST).forEach(pause -> addPause(events, pause, zone));
        }
        return new PolicyQuestion(fields.get("policy").text(), facts(fields.find("facts")), events);
    }

    private static SlaEvent event(At value, ZoneId zone) {
        JsonFields fields = JsonFields.of(value.node(), value.path(), EVENT);
        EventKind kind = word(EventKind.class, fields.get("kind"));
        At reason = fields.find("reason");
        try {
            return new SlaEvent(kind, InlineTimes.instant(fields.get("at"), zone), reason == null ? null : word(PauseReason.class, reason));
        } catch (IllegalArgumentException unfit) {
            throw Refusal.of(value.path() + ".reason", "sla.inline.reason");
        }
    }

    /** A pair of moments, or an object that says why, too. */
    private static void addPause(List<SlaEvent> events, At value, ZoneId zone) {
        PauseReason reason = PauseReason.WAITING_CUSTOMER;
        Break pause;
        if (value.node().isArray()) {
            pause = InlineTimes.pause(value, zone);
        } else {
            JsonFields fields = JsonFields.of(value.node(), value.path(), PAUSE);
            At why = fields.find("reason");
            reason = why == null ? reason : word(PauseReason.class, why);
            At to = fields.find("to");
            pause = InlineTimes.pause(value, InlineTimes.instant(fields.get("from"), zone), to == null ? null : InlineTimes.instant(to, zone));
        }
        events.add(SlaEvent.paused(pause.from(), reason));
        events.add(SlaEvent.approved(pause.from(), reason));
        if (pause.to() != null) {
            events.add(SlaEvent.resumed(pause.to(), reason));
        }
    }

    private static Facts facts(@Nullable At value) {
        Facts facts = Facts.none();
        if (value != null) {
            JsonFields fields = JsonFields.of(value.node(), value.path());
            for (String name : fields.names()) {
                At word = fields.find(name);
                if (word != null) {
                    Fact fact = word(Fact.class, name, word);
                    try {
                        facts = facts.with(fact, word.text());
                    } catch (IllegalArgumentException unknown) {
                        throw word.refused("sla.policy.condition.word", word.text());
                    }
                }
            }
        }
        return facts;
    }

    private static <E extends Enum<E>> E word(Class<E> type, At value) {
        return word(type, value.text(), value);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word, At value) {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException unknown) {
            throw value.refused("sla.inline.word", word.length() > 40 ? word.substring(0, 40) : word);
        }
    }
}
