package aftersales.ticket.web;

import aftersales.contract.owed.CostClass;
import aftersales.ticket.TicketDetail;
import aftersales.ticket.TicketEvent;
import aftersales.ticket.TicketEventKind;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketStep;
import aftersales.warranty.Components;
import aftersales.webkit.Step;
import aftersales.webkit.format.Formats;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The words of tickets in the reader's language: choices of forms, lines of the story. */
@Component
@NamedInterface("words")
public class TicketWords {

    private static final int BEST = 5;

    /** Before the cause of a moved deadline. */
    static final String MOVED = "ticket.moved.";

    private final MessageSource messages;
    private final Formats formats;
    private final Components components;

    TicketWords(MessageSource messages, Formats formats, Components components) {
        this.messages = messages;
        this.formats = formats;
        this.components = components;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** For a select or a row of choices: name to words. */
    public Map<String, String> options(Enum<?>[] values, String prefix) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            options.put(value.name(), say(prefix + value.name()));
        }
        return options;
    }

    public Map<Integer, String> satisfactions() {
        Map<Integer, String> options = new LinkedHashMap<>();
        for (int score = BEST; score > 0; score--) {
            options.put(score, say("ticket.satisfaction." + score));
        }
        return options;
    }

    /** The steps the next one would leave out, as one reads them; null when there are none or the ticket is past it. */
    @Nullable String skipped(TicketDetail ticket, @Nullable TicketStep step) {
        List<TicketStep> skipped = step == null ? List.of() : ticket.skippedBy(step);
        return skipped.isEmpty() ? null : String.join(say("ticket.and"), skipped.stream().map(one -> say("ticket.step." + one)).toList());
    }

    /** The line of steps on top of the record; of a story with several rounds the last one counts. */
    public List<Step> steps(TicketDetail ticket, List<TicketEvent> story) {
        Set<String> skipped = story.stream().takeWhile(event -> event.kind() != TicketEventKind.REOPENED)
                .filter(event -> event.kind() == TicketEventKind.SKIPPED).map(TicketEvent::to).collect(Collectors.toSet());
        return Arrays.stream(TicketStep.values()).map(step -> new Step(say("ticket.step." + step), state(ticket, step, skipped))).toList();
    }

    private static Step.State state(TicketDetail ticket, TicketStep step, Set<String> skipped) {
        if (skipped.contains(step.name())) {
            return Step.State.SKIPPED;
        }
        if (ticket.state() != TicketState.CANCELLED && step.result().ordinal() <= ticket.state().ordinal()) {
            return Step.State.DONE;
        }
        return step == ticket.nextStep() ? Step.State.CURRENT : Step.State.AHEAD;
    }

    /** One line of the story as people read it. */
    @NamedInterface("words")
    public record StoryLine(Instant at, Instant receivedAt, String words, @Nullable String more, boolean late) {
    }

    public List<StoryLine> story(List<TicketEvent> events) {
        return events.stream().map(event -> new StoryLine(event.at(), event.receivedAt(),
                words(event),
                note(event), event.isLate())).toList();
    }

    /** A value nobody gave leaves its colon behind. */
    private String words(TicketEvent event) {
        return say("ticket.story." + event.kind(), event.actor(), value(event, event.from()), value(event, event.to()))
                .strip().replaceFirst("[:：]$", "");
    }

    /** What stands in a value: a name as it is, a code in words. */
    private String value(TicketEvent event, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (event.kind()) {
            case SKIPPED -> say("ticket.step." + value);
            case PAUSED, RESUMED, PAUSE_APPROVED, PAUSE_REFUSED -> say("ticket.pause." + value);
            case REPORTED -> say("ticket.channel." + value);
            case REOPENED, CANCELLED -> say("ticket.state." + value);
            case COMPLETED -> say("warranty.cause." + value);
            case DIAGNOSED -> diagnosis(value);
            case OVERRULED -> decided(value);
            case CONFIRMED -> say("ticket.satisfaction." + value);
            case DEADLINE_MOVED -> deadline(value);
            default -> value;
        };
    }

    /** A component and a cause, or one of them. */
    private String diagnosis(String codes) {
        Map<String, String> names = components.names(LocaleContextHolder.getLocale());
        return Arrays.stream(codes.split(" ")).map(code -> names.getOrDefault(code, code))
                .map(word -> messages.getMessage("warranty.cause." + word, null, word, LocaleContextHolder.getLocale())).collect(Collectors.joining(" · "));
    }

    /** Parts, labour, travel. */
    private String decided(String codes) {
        String[] each = codes.split(" ");
        return IntStream.range(0, each.length).mapToObj(i -> say("warranty.cost." + CostClass.values()[i]) + " " + say("warranty.liability." + each[i]))
                .collect(Collectors.joining(" · "));
    }

    private String deadline(String value) {
        int space = value.indexOf(' ');
        return say("sla.kind." + (space < 0 ? value : value.substring(0, space))) + " "
                + (space < 0 ? say("ticket.moved.none") : formats.exact(Instant.parse(value.substring(space + 1))));
    }

    /** A reason the application itself gave is a message key; what people wrote stays, whatever it looks like. */
    private @Nullable String note(TicketEvent event) {
        String note = event.note();
        return note != null && (note.startsWith("ticket.skip.") || event.kind() == TicketEventKind.DEADLINE_MOVED)
                ? messages.getMessage(note, null, note, LocaleContextHolder.getLocale()) : note;
    }
}
