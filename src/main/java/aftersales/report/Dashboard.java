package aftersales.report;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.sla.SlaFigures;
import aftersales.sla.TargetKind;
import aftersales.ticket.TicketFigures;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the promises stand now, and how they were kept in a period.
 *
 * @param standing      of everybody in reach
 * @param kept          of everybody in reach, per target
 * @param shared        promises given for a share of cases
 * @param organizations those that have or had something to keep, as they stand in the tree
 * @param technicians   those who have or had, by name
 */
public record Dashboard(Standing standing, Map<TargetKind, Kept> kept, TicketFigures.Figures tickets,
        List<SlaFigures.Shared> shared, List<OrganizationLine> organizations, List<TechnicianLine> technicians) {

    private static final Set<TargetKind> ALWAYS = EnumSet.of(TargetKind.RESPOND, TargetKind.ARRIVE, TargetKind.FIX);

    /** The usual targets, and those that fell due. */
    public List<TargetKind> kinds() {
        return kept.keySet().stream().filter(kind -> ALWAYS.contains(kind) || Objects.requireNonNull(kept.get(kind)).all() > 0).toList();
    }


    /** Open tickets, by the promise that is due next. */
    public record Standing(long running, long atRisk, long missed, long paused) {

        static final Standing NONE = new Standing(0, 0, 0, 0);

        Standing plus(Standing other) {
            return new Standing(running + other.running, atRisk + other.atRisk, missed + other.missed, paused + other.paused);
        }

        public boolean isNone() {
            return running + atRisk + missed + paused == 0;
        }
    }

    /** Verdicts of the period. */
    public record Kept(long kept, long missed) {

        static final Kept NONE = new Kept(0, 0);

        Kept plus(Kept other) {
            return new Kept(kept + other.kept, missed + other.missed);
        }

        public long all() {
            return kept + missed;
        }

        /** Between 0 and 1; null where there was nothing to keep. */
        public @Nullable Double share() {
            return all() == 0 ? null : (double) kept / all();
        }
    }

    /**
     * An organisation with all below it, as the list of tickets filters by it.
     *
     * @param depth how far below the reader's own organisation it stands
     */
    public record OrganizationLine(OrganizationId id, String name, int depth, Standing standing, Map<TargetKind, Kept> kept) {
    }

    public record TechnicianLine(AccountId id, String name, String organizationName, Standing standing, Map<TargetKind, Kept> kept) {
    }
}
