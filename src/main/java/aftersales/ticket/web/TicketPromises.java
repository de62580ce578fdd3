package aftersales.ticket.web;

import aftersales.kernel.money.Money;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.sla.ClockView;
import aftersales.sla.ExplanationWords;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.ticket.MissedPromises;
import aftersales.ticket.TicketDetail;
import aftersales.webkit.Strip;
import aftersales.webkit.format.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Says each promise of a ticket in the reader's language: its strip, the rule behind it, the sentence that promised it. */
@Component
@NamedInterface("words")
public class TicketPromises {

    private final SlaQueries sla;
    private final TicketWords words;
    private final ExplanationWords explanations;
    private final Formats formats;
    private final MissedPromises missed;

    TicketPromises(SlaQueries sla, TicketWords words, ExplanationWords explanations, Formats formats, MissedPromises missed) {
        this.sla = sla;
        this.words = words;
        this.explanations = explanations;
        this.formats = formats;
        this.missed = missed;
    }

    /**
     * One promise.
     *
     * @param kind             with the generation: which clock of the ticket it is
     * @param rule             "8 h from the on-site request at 07:18, round the clock"
     * @param sentence         as it was promised, null where the policy names none
     * @param sentenceLanguage tag of its language
     * @param pauses           one sentence each
     * @param moves            of the deadline by other terms, one sentence each
     * @param cautions         what the deadline rests on though it is not certain, or that there is none
     * @param stood            how long it stood still in all; null where it never did
     * @param policy           name of the policy that promises it
     * @param penalty          what it costs that it was missed; null where nothing is agreed, or it is only to be previewed
     */
    @NamedInterface("words")
    public record TicketPromise(TargetKind kind, int generation, Strip strip, String rule, @Nullable String sentence, String sentenceLanguage, @Nullable String source,
            List<String> pauses, List<String> moves, List<String> cautions, @Nullable String stood, String policy, @Nullable String penalty) {

        TicketPromise costing(String words) {
            return new TicketPromise(kind, generation, strip, rule, sentence, sentenceLanguage, source, pauses, moves, cautions, stood, policy, words);
        }
    }

    List<ClockView> clocks(TicketDetail ticket) {
        return sla.clocks(new SubjectRef("ticket", ticket.number()));
    }

    public List<TicketPromise> of(TicketDetail ticket) {
        return of(ticket, clocks(ticket));
    }

    List<TicketPromise> of(TicketDetail ticket, List<ClockView> clocks) {
        Map<ClockView, Money> penalties = missed.penalties(ticket, clocks);
        return clocks.stream().map(clock -> {
            Money penalty = penalties.get(clock);
            return penalty == null ? promise(clock) : promise(clock).costing(words.say(
                    clock.isOpen() ? "ticket.promise.penalty.growing" : "ticket.promise.penalty", formats.money(penalty)));
        }).toList();
    }

    /** Of what is not a ticket yet. */
    List<TicketPromise> of(List<ClockView> clocks) {
        return clocks.stream().map(this::promise).toList();
    }

    Strip strip(ClockView clock) {
        return clock.strip(label(clock));
    }

    private String label(ClockView clock) {
        String kind = words.say("sla.kind." + clock.kind());
        return clock.generation() == 0 ? kind : words.say("ticket.promise.again", kind, clock.generation() + 1);
    }

    private TicketPromise promise(ClockView clock) {
        Locale locale = LocaleContextHolder.getLocale();
        String sentence = clock.promise(locale);
        boolean chinese = sentence.equals(clock.promiseZh());
        String calendar = clock.calendarName() == null ? words.say("ticket.promise.always") : clock.calendarName();
        String rule = words.say("ticket.promise.rule", length(clock),
                words.say("sla.event." + clock.startEvent()), formats.near(clock.startedAt()), calendar);
        return new TicketPromise(clock.kind(), clock.generation(), strip(clock), rule, sentence.isEmpty() ? null : sentence, chinese ? "zh-CN" : "en",
                clock.source().isEmpty() ? null : clock.source(), clock.pauses().stream().map(this::pause).toList(), moves(clock), cautions(clock), stood(clock),
                clock.policyName(), null);
    }

    private String length(ClockView clock) {
        Allowance allowance = clock.allowance();
        return allowance.measure() == Measure.TIME ? formats.duration(Duration.ofSeconds(clock.targetSeconds()))
                : words.say("sla.allowance." + allowance.measure(), allowance.amount());
    }

    private List<String> moves(ClockView clock) {
        return clock.changes().stream().map(change -> words.say("ticket.promise.moved", moment(change.before()), moment(change.after()),
                words.say(TicketWords.MOVED + change.cause()), formats.near(change.at()))).toList();
    }

    private List<String> cautions(ClockView clock) {
        var cautions = new ArrayList<>(explanations.uncertain(clock.uncertain()));
        if (clock.isUnreachable()) {
            cautions.add(words.say("ticket.promise.unreachable"));
        }
        return cautions;
    }

    private String moment(@Nullable Instant deadline) {
        return deadline == null ? words.say("ticket.moved.none") : formats.exact(deadline);
    }

    private @Nullable String stood(ClockView clock) {
        long seconds = clock.pauses().stream().mapToLong(ClockView.PauseView::seconds).sum();
        return clock.pauses().isEmpty() ? null : words.say("ticket.promise.stood", formats.duration(Duration.ofSeconds(seconds)));
    }

    private String pause(ClockView.PauseView pause) {
        String reason = words.say("ticket.pause." + pause.reason());
        Instant to = pause.to();
        return to == null ? words.say("ticket.promise.paused", reason, formats.near(pause.from()))
                : words.say("ticket.promise.pause", reason, formats.near(pause.from()), formats.near(to));
    }
}
