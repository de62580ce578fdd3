package aftersales.ticket;

import aftersales.access.Scope;
import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.money.Money;
import aftersales.organization.OrganizationQueries;
import aftersales.sla.ClockView;
import aftersales.sla.SlaFigures;
import aftersales.sla.TargetKind;
import aftersales.webkit.list.ListRequest;
import aftersales.webkit.list.ListSql;
import aftersales.webkit.list.Listing;
import aftersales.webkit.list.Page;
import aftersales.webkit.list.SortType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised under a contract and not kept, month by month, and what that costs by the contract's penalties. A miss
 * belongs to the month of its deadline, in the zone of the organisation that keeps the contract.
 */
@Component
@Transactional(readOnly = true)
public class MissedPromises {

    /** The latest first. */
    public static final Listing LISTING = Listing.by("k.id").sort("at", "k.missed_at", SortType.MOMENT).order("-at").filters("month");

    private static final String COLUMNS = """
            k.id, t.number, t.title, t.contract_version, o.name as organization_name, k.kind, k.generation, k.missed_at, k.stopped_at,
            k.terms_id, k.target""";

    private static final String TABLES = """
            ticket t join organization o on o.id = t.organization_id join sla_subject j on j.subject_type = 'ticket' and j.subject_key = t.number
            join sla_clock k on k.subject_id = j.id and k.state = 'MISSED'""";

    private final ContractQueries contracts;
    private final OrganizationQueries organizations;
    private final SlaFigures figures;
    private final JdbcClient jdbc;
    private final Clock clock;

    MissedPromises(ContractQueries contracts, OrganizationQueries organizations, SlaFigures figures, JdbcClient jdbc, Clock clock) {
        this.contracts = contracts;
        this.organizations = organizations;
        this.figures = figures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A month in figures.
     *
     * @param missed    promises that were not kept
     * @param running   of them those that still are not, so that their penalties may grow
     * @param penalties the sum in each currency; empty where none is agreed
     */
    public record Sum(YearMonth month, long missed, long running, List<Money> penalties) {
    }

    /** The month that is asked for, else the present one. */
    public YearMonth month(Actor actor, ContractId contract, ListRequest request) {
        String asked = request.text("month");
        YearMonth now = YearMonth.from(clock.instant().atZone(zone(contracts.get(actor, contract))));
        try {
            YearMonth month = asked == null ? now : YearMonth.parse(asked);
            return month.getYear() < 1950 || month.getYear() > 2199 ? now : month;
        } catch (DateTimeException notAMonth) {
            return now;
        }
    }

    /**
     * A page of the month's: two queries and one for each version of the contract on it.
     *
     * @throws aftersales.kernel.NotFound if the contract is out of reach
     */
    public Page<MissedPromise> page(Actor actor, ContractId contract, YearMonth month, ListRequest request) {
        var reading = new Reading(contract);
        return select(actor, contract, month).page(jdbc, request, (row, n) -> reading.of(row));
    }

    /** Each of the month's, in the order of the list. */
    public void each(Actor actor, ContractId contract, YearMonth month, ListRequest request, Consumer<MissedPromise> consumer) {
        var reading = new Reading(contract);
        select(actor, contract, month).each(jdbc, request, (row, n) -> reading.of(row), consumer);
    }

    /** @throws aftersales.kernel.NotFound if the contract is out of reach */
    public Sum sum(Actor actor, ContractId contract, YearMonth month, ListRequest request) {
        Map<String, Money> sums = new TreeMap<>();
        long[] counted = new long[2];
        each(actor, contract, month, request, missed -> {
            counted[0]++;
            counted[1] += missed.keptAt() == null ? 1 : 0;
            if (missed.penalty() != null) {
                sums.merge(missed.penalty().currency().getCurrencyCode(), missed.penalty(), Money::plus);
            }
        });
        return new Sum(month, counted[0], counted[1], List.copyOf(sums.values()));
    }

    /** What each missed promise of a ticket costs, so far where it still is not kept; those for which nothing is agreed are left out. */
    public Map<ClockView, Money> penalties(TicketDetail ticket, List<ClockView> promises) {
        List<ClockView> missed = promises.stream().filter(one -> one.missedAt() != null && one.share() == null).toList();
        if (missed.isEmpty() || ticket.contract() == null || ticket.contractVersion() == null) {
            return Map.of();
        }
        ContractDocument document = contracts.owed(ticket.contract(), ticket.contractVersion()).document();
        Map<ClockView, Money> penalties = new HashMap<>();
        for (ClockView one : missed) {
            Money penalty = document.penalty(one.kind().name(), late(Objects.requireNonNull(one.missedAt()), one.stoppedAt()));
            if (penalty != null) {
                penalties.put(one, penalty);
            }
        }
        return penalties;
    }

    private ListSql select(Actor actor, ContractId contract, YearMonth month) {
        ZoneId zone = zone(contracts.get(actor, contract));
        var scope = Scope.of(actor);
        return ListSql.select(COLUMNS).from(TABLES).where(scope.clause("t.organization_id"), scope.params())
                .where("t.contract_id = :contract", "contract", contract.value())
                .where("k.missed_at >= :from and k.missed_at < :to and k.missed_at <= :now",
                        Map.of("from", start(month, zone), "to", start(month.plusMonths(1), zone), "now", Timestamp.from(clock.instant())));
    }

    private ZoneId zone(ContractDetail contract) {
        return organizations.get(Actor.system("ticket"), contract.row().organization()).zone();
    }

    private static Timestamp start(YearMonth month, ZoneId zone) {
        return Timestamp.from(month.atDay(1).atStartOfDay(zone).toInstant());
    }

    /** More than nothing: what is done on the very deadline is kept. */
    private Duration late(Instant missed, @Nullable Instant stopped) {
        Duration late = Duration.between(missed, stopped == null ? clock.instant() : stopped);
        return late.compareTo(Duration.ZERO) > 0 ? late : Duration.ofNanos(1);
    }

    /** Reads rows; each version of the contract once. */
    private final class Reading {

        private final ContractId contract;
        private final Map<Integer, ContractDocument> documents = new HashMap<>();

        Reading(ContractId contract) {
            this.contract = contract;
        }

        MissedPromise of(ResultSet row) throws SQLException {
            TargetKind kind = TargetKind.valueOf(row.getString("kind"));
            Instant missed = row.getTimestamp("missed_at").toInstant();
            Timestamp stopped = row.getTimestamp("stopped_at");
            Duration late = late(missed, stopped == null ? null : stopped.toInstant());
            Integer share = figures.share(row.getLong("terms_id"), row.getInt("target"));
            int version = row.getInt("contract_version");
            ContractDocument document = documents.computeIfAbsent(version, number -> contracts.owed(contract, number).document());
            return new MissedPromise(row.getString("number"), row.getString("title"), row.getString("organization_name"), kind,
                    row.getInt("generation"), missed, stopped == null ? null : stopped.toInstant(), late, share,
                    share == null ? document.penalty(kind.name(), late) : null);
        }
    }
}
