package aftersales.webkit.drawing;

import aftersales.webkit.Strip;
import aftersales.webkit.format.Formats;
import aftersales.webkit.format.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promise strip's picture and its words: {@code #strips} in the templates. */
@Component
public class Strips {

    /** From here on a day and time say more than a number of hours. */
    private static final Duration FAR = Duration.ofHours(12);

    private final Formats formats;

    Strips(Formats formats) {
        this.formats = formats;
    }

    public StripDrawing draw(Strip strip) {
        return StripDrawing.of(strip);
    }

    /** How it stands, in a few words: "met in 6 min of 15 min". */
    public String standing(Strip strip) {
        Words words = formats.words();
        String promised = words.duration(strip.targetSeconds());
        return switch (strip.state()) {
            case WAITING -> words.say("webkit.strip.waiting", promised);
            case RUNNING, AT_RISK -> words.say("webkit.strip.left", words.duration(strip.leftSeconds()));
            case PAUSED -> words.say("webkit.strip.paused", words.duration(strip.leftSeconds()));
            case MET -> words.say("webkit.strip.met", words.duration(strip.usedSeconds()), promised);
            case MISSED -> words.say("webkit.strip.missed", words.duration(strip.leftSeconds()), promised);
            case CANCELLED -> words.say("webkit.strip.cancelled");
        };
    }

    /** What a screen reader says instead of the picture. */
    public String spoken(Strip strip) {
        Words words = formats.words();
        String spoken = words.say("webkit.strip.spoken", strip.label(), standing(strip), words.duration(strip.usedSeconds()),
                words.duration(strip.targetSeconds()), strip.usedSeconds() * 100 / strip.targetSeconds());
        if (strip.pauses().isEmpty()) {
            return spoken;
        }
        long paused = strip.pauses().stream().mapToLong(Strip.Pause::seconds).sum();
        return spoken + " " + words.say("webkit.strip.spoken.pauses", strip.pauses().size(), words.duration(paused));
    }

    /**
     * The first column of a queue: "On site due in 42 min", "Fix tomorrow 14:00", "On site missed by 25 min",
     * "Waiting for parts (2 d 3 h)".
     *
     * @param what what is due; the reason when paused
     * @param at   the deadline; the beginning of the pause; the end of what is over
     */
    public String deadline(Strip.State state, String what, @Nullable Instant at) {
        Words words = formats.words();
        if (at == null || state == Strip.State.WAITING) {
            return what;
        }
        if (!isOpen(state)) {
            String key = state == Strip.State.PAUSED ? "webkit.deadline.PAUSED" : "webkit.deadline.done";
            return words.say(key, what, state == Strip.State.PAUSED ? words.duration(Duration.between(at, formats.now())) : words.near(at));
        }
        return isFar(state, at) ? words.say("webkit.deadline.far", what, words.near(at))
                : words.say("webkit.deadline." + state, what, words.duration(Duration.between(formats.now(), at)));
    }

    /**
     * The same with a gap for the time, for the script that keeps it true; null when no time runs in it.
     *
     * @param past the words for after the deadline
     */
    public @Nullable String pattern(Strip.State state, String what, @Nullable Instant at, boolean past) {
        if (at == null || !isOpen(state) || isFar(state, at)) {
            return null;
        }
        Strip.State then = past ? Strip.State.MISSED : state == Strip.State.MISSED ? Strip.State.AT_RISK : state;
        return formats.words().say("webkit.deadline." + then, what, "{0}");
    }

    private boolean isFar(Strip.State state, Instant at) {
        return state == Strip.State.RUNNING && Duration.between(formats.now(), at).compareTo(FAR) > 0;
    }

    private static boolean isOpen(Strip.State state) {
        return state == Strip.State.RUNNING || state == Strip.State.AT_RISK || state == Strip.State.MISSED;
    }
}
