package aftersales.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.AccountQueries;
import aftersales.access.AuditQueries;
import aftersales.demonstration.DemonstrationCompany.Person;
import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.organization.OrganizationRow;
import aftersales.sla.SlaAudit;
import aftersales.testing.ApplicationTest;
import aftersales.testing.TestClock;
import aftersales.ticket.TicketFilter;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world is told once, as telling takes its time. */
@ApplicationTest
class DemonstrationTests {

    /** A Friday morning, Beijing time 10:00. */
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private SlaAudit slaAudit;

    @Autowired
    private AuditQueries audit;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private OrganizationQueries organizations;

    @Autowired
    private TicketQueries tickets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itsPastIsWhatTheServicesWouldHaveMadeOfItAndItsDeskHasSomethingOfEachKind() {
        clock.set(NOW);
        demonstration.fill(NOW, 1); // five would tell no more here, and take five times as long
        everyClockFollowsFromItsEvents();
        everyAuditLineStandsWhereItWasWritten();
        everyStateIsThere();
        whatWasSignedHasItsSignature();
        nothingHappensAfterNow();
        everyAccountOfTheReadmeIsThere();
    }

    private void everyClockFollowsFromItsEvents() {
        SlaAudit.Report report = slaAudit.recompute(20);
        assertThat(report.differences()).isEmpty();
        assertThat(report.clocks()).isGreaterThan(80);
        assertThat(jdbc.sql("select count(*) from sla_milestone where late").query(Integer.class).single()).as("fired late").isZero();
    }

    private void everyAuditLineStandsWhereItWasWritten() {
        for (OrganizationRow organization : organizations.tree(admin())) {
            assertThat(audit.check(admin(), organization.id()).broken()).as(organization.name()).isNull();
        }
        assertThat(jdbc.sql("select min(at) from access_audit where subject_type = 'ticket'").query(Instant.class).single())
                .isBefore(NOW.minusSeconds(6 * 86_400L));
    }

    private void everyStateIsThere() {
        Set<TicketState> states = EnumSet.noneOf(TicketState.class);
        jdbc.sql("select distinct state from ticket").query(String.class).list().forEach(state -> states.add(TicketState.valueOf(state)));
        assertThat(states).contains(TicketState.NEW, TicketState.ASSIGNED, TicketState.ACCEPTED, TicketState.EN_ROUTE, TicketState.ON_SITE,
                TicketState.SIGNED, TicketState.CLOSED);
        Map<TicketFilter, Long> counts = tickets.counts(admin(), EnumSet.of(TicketFilter.MISSED, TicketFilter.AT_RISK, TicketFilter.RUNNING,
                TicketFilter.PAUSED, TicketFilter.UNASSIGNED, TicketFilter.TO_CONFIRM));
        assertThat(counts).allSatisfy((filter, count) -> assertThat(count).as(filter.name()).isPositive());
    }

    private void whatWasSignedHasItsSignature() {
        assertThat(jdbc.sql("""
                select count(*) from ticket t where t.state in ('SIGNED', 'CLOSED') and exists (select from ticket_event e where e.ticket_id = t.id and e.kind = 'SIGNED')
                    and not exists (select from visit_signature s where s.ticket_id = t.id)
                """).query(Integer.class).single()).isZero();
    }

    private void nothingHappensAfterNow() {
        assertThat(jdbc.sql("select max(at) from ticket_event").query(Instant.class).single()).isBeforeOrEqualTo(NOW);
        assertThat(jdbc.sql("select max(received_at) from visit_signature").query(Instant.class).single()).isBeforeOrEqualTo(NOW);
        assertThat(jdbc.sql("select max(fired_at) from sla_milestone").query(Instant.class).single()).isBeforeOrEqualTo(NOW);
    }

    private void everyAccountOfTheReadmeIsThere() {
        assertThat(jdbc.sql("select login from access_account where enabled").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(Person.logins());
        assertThat(accounts.any()).isTrue();
    }

    private static Actor admin() {
        return Actor.system("test");
    }
}
