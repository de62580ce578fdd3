package aftersales.intake;

import aftersales.intake.history.Finding;
import aftersales.intake.history.ReadTicket;
import aftersales.intake.history.TicketReader;
import aftersales.intake.job.Job;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationRow;
import aftersales.ticket.ImportOutcome;
import aftersales.ticket.ImportTicket;
import aftersales.ticket.TicketImport;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tickets of lines, and stores those that are new where that is asked for. */
@Component
class TicketWalk {

    private final TicketImport tickets;
    private final Callers callers;
    private final Findings findings;
    private final ImportTarget targets;
    private final Clock clock;

    TicketWalk(TicketImport tickets, Callers callers, Findings findings, ImportTarget targets, Clock clock) {
        this.tickets = tickets;
        this.callers = callers;
        this.findings = findings;
        this.targets = targets;
        this.clock = clock;
    }

    Walker begin(Actor actor, ImportFile file, Job.Kind kind) {
        Optional<OrganizationRow> target = targets.find(actor, file.described());
        return new Walker(actor, file, kind, file.target() != null ? file.target() : target.map(OrganizationRow::id).orElse(null),
                target.map(OrganizationRow::name).orElse(file.described().organization()));
    }

    /** A ticket that may be stored, and what it will be. */
    private record Sound(ReadTicket read, ImportOutcome outcome) {
    }

    /** One walk through a file. */
    final class Walker {

        private final Actor actor;
        private final ImportFile file;
        private final Mapping mapping;
        private final Job.Kind kind;
        private final @Nullable OrganizationId target;
        private final String targetName;
        private final TicketReader reader;

        Walker(Actor actor, ImportFile file, Job.Kind kind, @Nullable OrganizationId target, String targetName) {
            this.actor = actor;
            this.file = file;
            this.mapping = file.described();
            this.kind = kind;
            this.target = target;
            this.targetName = targetName;
            this.reader = new TicketReader(file.survey().header(), mapping.log(), targetName, clock.instant());
        }

        /** The next tickets, in a transaction of their own. */
        Tally take(List<StagedLines.Group> groups, Tally before) {
            List<Finding> found = new ArrayList<>();
            List<Sound> sound = new ArrayList<>();
            for (StagedLines.Group group : groups) {
                Sound read = read(group, found);
                if (read != null) {
                    sound.add(read);
                }
            }
            Set<String> known = target == null ? Set.of() : tickets.known(target, sound.stream().map(ticket -> ticket.read().number()).toList());
            List<ReadTicket> fresh = sound.stream().map(Sound::read).filter(ticket -> !known.contains(ticket.number())).toList();
            int made = kind == Job.Kind.STORE && target != null && !fresh.isEmpty() ? store(fresh, target) : 0;
            Map<String, Integer> states = new TreeMap<>();
            sound.forEach(ticket -> states.merge(ticket.outcome().word(), 1, Integer::sum));
            return new Tally(groups.size(), fresh.size(), known.size(), made, states, findings.add(file.id(), false, found, before));
        }

        private @Nullable Sound read(StagedLines.Group group, List<Finding> found) {
            if (group.cutAt() != null) {
                found.add(new Finding(group.cutAt(), group.number(), Finding.Kind.TOO_MANY_LINES,
                        List.of(String.valueOf(StagedLines.MOST_OF_A_TICKET))));
            }
            ReadTicket ticket = reader.read(group.number(), group.records(), found::add);
            if (ticket == null) {
                return null;
            }
            try {
                return new Sound(ticket, TicketImport.outcome(ticket.number(), ticket.title(), ticket.steps()));
            } catch (Refusal refusal) {
                found.add(new Finding(group.records().get(0).line(), group.number(), Finding.Kind.REFUSED, List.of(refusal.code())));
                return null;
            }
        }

        /** @return how many customers were made for their callers */
        private int store(List<ReadTicket> fresh, OrganizationId organization) {
            Callers.Known customers = callers.customers(actor, organization, targetName, fresh.stream().map(ReadTicket::caller).toList());
            tickets.store(actor, fresh.stream().map(ticket -> new ImportTicket(ticket.number(), customers.of(ticket.caller()), null, organization,
                    mapping.policy(), ticket.title(), ticket.description(), ticket.priority(), ticket.caller(), ticket.steps(),
                    ticket.facts())).toList(), ZoneId.of(mapping.zone()));
            return customers.made();
        }
    }
}
