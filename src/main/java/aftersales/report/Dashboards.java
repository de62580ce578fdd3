package aftersales.report;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.report.Dashboard.Kept;
import aftersales.report.Dashboard.OrganizationLine;
import aftersales.report.Dashboard.Standing;
import aftersales.report.Dashboard.TechnicianLine;
import aftersales.sla.SlaFigures;
import aftersales.sla.TargetKind;
import aftersales.ticket.TicketFigures;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of the modules together: six queries, whatever the number of tickets, organisations and technicians. */
@Component
@Transactional(readOnly = true)
public class Dashboards {

    private final SlaFigures clocks;
    private final TicketFigures tickets;
    private final OrganizationQueries organizations;
    private final AccountQueries accounts;

    Dashboards(SlaFigures clocks, TicketFigures tickets, OrganizationQueries organizations, AccountQueries accounts) {
        this.clocks = clocks;
        this.tickets = tickets;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /** @param zone decides when the period's days begin */
    public Dashboard show(Actor actor, Period period, ZoneId zone) {
        List<TicketFigures.Standing> standing = tickets.standing(actor);
        List<SlaFigures.Kept> kept = clocks.kept(actor, period.begins(zone), period.ends(zone));
        List<OrganizationRow> tree = organizations.tree(actor);
        return new Dashboard(sum(standing, one -> true), verdicts(kept, one -> true),
                tickets.of(actor, period.begins(zone), period.ends(zone)),
                clocks.shared(actor, period.begins(zone), period.ends(zone)), organizationLines(tree, standing, kept),
                technicianLines(actor, tree, standing, kept));
    }

    private static List<OrganizationLine> organizationLines(List<OrganizationRow> tree, List<TicketFigures.Standing> standing,
            List<SlaFigures.Kept> kept) {
        Map<OrganizationId, OrganizationId> parents = new HashMap<>();
        tree.stream().filter(one -> one.parent() != null).forEach(one -> parents.put(one.id(), one.parent()));
        var lines = new ArrayList<OrganizationLine>();
        for (OrganizationRow organization : tree) {
            OrganizationId id = organization.id();
            var line = new OrganizationLine(id, organization.name(), organization.depth(),
                    sum(standing, one -> isWithin(one.organization(), id, parents)), verdicts(kept, one -> isWithin(one.organization(), id, parents)));
            if (!line.standing().isNone() || has(line.kept().values())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isWithin(OrganizationId organization, OrganizationId root, Map<OrganizationId, OrganizationId> parents) {
        OrganizationId at = organization;
        while (at != null && !at.equals(root)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private List<TechnicianLine> technicianLines(Actor actor, List<OrganizationRow> tree, List<TicketFigures.Standing> standing,
            List<SlaFigures.Kept> kept) {
        Map<OrganizationId, String> names = tree.stream().collect(Collectors.toMap(OrganizationRow::id, OrganizationRow::name));
        var lines = new ArrayList<TechnicianLine>();
        for (AccountRow account : accounts.named(actor, assignees(standing, kept))) {
            AccountId id = account.id();
            lines.add(new TechnicianLine(id, account.name(), names.getOrDefault(account.organization(), ""),
                    sum(standing, one -> id.equals(one.assignee())), verdicts(kept, one -> id.equals(one.assignee()))));
        }
        return lines;
    }

    private static Collection<AccountId> assignees(List<TicketFigures.Standing> standing, List<SlaFigures.Kept> kept) {
        var all = new HashSet<AccountId>();
        standing.stream().map(TicketFigures.Standing::assignee).filter(Objects::nonNull).forEach(all::add);
        kept.stream().map(SlaFigures.Kept::assignee).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    private static Standing sum(List<TicketFigures.Standing> all, Predicate<TicketFigures.Standing> which) {
        Function<TicketFigures.Standing, Standing> plain = one -> new Standing(one.running(), one.atRisk(), one.missed(), one.paused());
        return all.stream().filter(which).map(plain).reduce(Standing.NONE, Standing::plus);
    }

    /** Every target has its line, also one that nothing fell under. */
    private static Map<TargetKind, Kept> verdicts(List<SlaFigures.Kept> all, Predicate<SlaFigures.Kept> which) {
        Map<TargetKind, Kept> verdicts = new EnumMap<>(TargetKind.class);
        for (TargetKind kind : TargetKind.values()) {
            verdicts.put(kind, Kept.NONE);
        }
        all.stream().filter(which).forEach(one -> verdicts.merge(one.kind(), new Kept(one.kept(), one.missed()), Kept::plus));
        return verdicts;
    }

    private static boolean has(Collection<Kept> verdicts) {
        return verdicts.stream().anyMatch(kept -> kept.all() > 0);
    }
}
