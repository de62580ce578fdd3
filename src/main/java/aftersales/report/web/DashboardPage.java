package aftersales.report.web;

import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Measure;
import aftersales.report.Dashboard;
import aftersales.report.Dashboard.Kept;
import aftersales.report.Dashboard.Standing;
import aftersales.report.Period;
import aftersales.sla.ClockState;
import aftersales.sla.TargetKind;
import aftersales.ticket.TicketFilter;
import aftersales.webkit.Bar;
import aftersales.webkit.Strip;
import aftersales.webkit.format.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the figures in the reader's language; each leads to the tickets it counts. */
@Component
class DashboardPage {

    private static final double GOOD = 0.95;
    private static final double POOR = 0.8;

    private final Formats formats;
    private final MessageSource messages;

    DashboardPage(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** @param words null for the state's own */
    record Tile(String number, Strip.State state, @Nullable String words, String path) {
    }

    /** @param path to the missed ones; null where nothing was to keep */
    record Cell(String share, @Nullable String note, @Nullable String path) {
    }

    /** Open tickets in one state, and where their list is; null where there are none. */
    record Stand(Strip.State state, String number, @Nullable String path) {
    }

    record Line(String name, int depth, String path, List<Stand> stands, List<Cell> cells) {
    }

    List<Tile> tiles(Map<TicketFilter, Long> counts) {
        return List.of(tile(counts, TicketFilter.MISSED, Strip.State.MISSED, null), tile(counts, TicketFilter.AT_RISK, Strip.State.AT_RISK, null),
                tile(counts, TicketFilter.OPEN, Strip.State.RUNNING, "report.open"), tile(counts, TicketFilter.PAUSED, Strip.State.PAUSED, null),
                tile(counts, TicketFilter.UNASSIGNED, Strip.State.WAITING, "report.unassigned"));
    }

    private Tile tile(Map<TicketFilter, Long> counts, TicketFilter filter, Strip.State state, @Nullable String key) {
        return new Tile(formats.number(counts.getOrDefault(filter, 0L)), state, key == null ? null : say(key), "/tickets?show=" + filter);
    }

    /** The kept share of each target as a bar. */
    List<Bar> bars(Dashboard dashboard, Period period) {
        var bars = new ArrayList<Bar>();
        dashboard.kinds().forEach(kind -> {
            Kept kept = Objects.requireNonNull(dashboard.kept().get(kind));
            Double share = kept.share();
            String words = share == null ? say("report.none") : say("report.kept.of", formats.percent(share), kept.kept(), kept.all());
            bars.add(new Bar(say("sla.kind." + kind), words, share == null ? 0 : share, share == null ? null : colour(share),
                    "/tickets?" + missed(kind, period)));
        });
        return bars;
    }

    /**
     * A promise for a share of cases, in words.
     *
     * @param promised "90 % within 4 h"
     * @param kept     "93 % (27 of 29)"
     */
    record SharedLine(String policy, String path, String promised, String kept, Strip.State state, String verdict) {
    }

    List<SharedLine> shared(Dashboard dashboard) {
        return dashboard.shared().stream().map(one -> new SharedLine(one.policyName(), "/policies/" + one.policyCode(),
                say("report.shared.promised", say("sla.kind." + one.kind()), formats.percent(one.promised() / 100.0), allowance(one.allowance())),
                say("report.kept.of", formats.percent(one.share()), one.kept(), one.all()), one.holds() ? Strip.State.MET : Strip.State.MISSED,
                say(one.holds() ? "report.shared.holds" : "report.shared.broken"))).toList();
    }

    private String allowance(Allowance allowance) {
        return say("sla.allowance." + allowance.measure(),
                allowance.measure() == Measure.TIME ? formats.duration(Duration.ofSeconds(allowance.amount())) : allowance.amount());
    }

    private static Strip.State colour(double share) {
        if (share >= GOOD) {
            return Strip.State.MET;
        }
        return share >= POOR ? Strip.State.AT_RISK : Strip.State.MISSED;
    }

    List<Line> organizations(Dashboard dashboard, Period period) {
        return dashboard.organizations().stream().map(line -> new Line(line.name(), line.depth(), "/tickets?show=OPEN&organization=" + line.id(),
                stands(line.standing(), "organization=" + line.id()), cells(dashboard.kinds(), line.kept(), "organization=" + line.id(), period))).toList();
    }

    List<Line> technicians(Dashboard dashboard, Period period) {
        return dashboard.technicians().stream().map(line -> new Line(line.name() + " · " + line.organizationName(), 0,
                "/tickets?show=OPEN&assignee=" + line.id(), stands(line.standing(), "assignee=" + line.id()), cells(dashboard.kinds(), line.kept(), "assignee=" + line.id(), period))).toList();
    }

    private List<Stand> stands(Standing standing, String whose) {
        return List.of(stand(Strip.State.RUNNING, TicketFilter.RUNNING, standing.running(), whose),
                stand(Strip.State.AT_RISK, TicketFilter.AT_RISK, standing.atRisk(), whose),
                stand(Strip.State.MISSED, TicketFilter.MISSED, standing.missed(), whose),
                stand(Strip.State.PAUSED, TicketFilter.PAUSED, standing.paused(), whose));
    }

    private Stand stand(Strip.State state, TicketFilter filter, long number, String whose) {
        return new Stand(state, formats.number(number), number == 0 ? null : "/tickets?show=" + filter + "&" + whose);
    }

    private List<Cell> cells(List<TargetKind> kinds, Map<TargetKind, Kept> kept, String whose, Period period) {
        var cells = new ArrayList<Cell>();
        for (TargetKind kind : kinds) {
            Kept verdicts = Objects.requireNonNull(kept.get(kind));
            cells.add(verdicts.all() == 0 ? new Cell("–", null, null)
                    : new Cell(formats.percent(verdicts.share()), verdicts.kept() + " / " + verdicts.all(), "/tickets?" + whose + "&" + missed(kind, period)));
        }
        return cells;
    }

    private static String missed(TargetKind kind, Period period) {
        return "clock=" + kind + "&verdict=" + ClockState.MISSED + "&since=" + period.from() + "&until=" + period.to();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
