package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRenewal;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveContract;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets where a contract goes on in another. */
@ApplicationTest
class TicketRenewalTests {

    @Autowired TicketIntake intake;
    @Autowired TicketQueries queries;
    @Autowired ContractService contracts;
    @Autowired ContractQueries contractQueries;
    @Autowired ContractRenewal renewal;
    @Autowired TicketWorld world;
    @Autowired Company company;
    @Autowired TestClock clock;

    @Test
    void tickets_of_before_stay_with_the_old_contract_and_those_of_after_fall_under_the_new_one() {
        company.found();
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        TicketWorld.Highway highway = world.highway();
        Actor agent = company.actor(company.headquarters(), Role.AGENT);
        Actor manager = company.actor(company.headquarters(), Role.MANAGER);
        ContractRow old = contractQueries.get(manager, highway.contract()).row();
        contracts.change(manager, old.id(), old.version(), new SaveContract(old.organization(), old.number(), old.title(), old.customer(), old.policy(),
                old.validFrom(), LocalDate.of(2026, 11, 30), false, null, null, true, Set.of(), Set.of(), List.of()));
        String before = intake.open(agent, TicketWorld.report(highway));

        renewal.renew(manager, old.id(), "HT-NEXT", false);
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        String after = intake.open(agent, TicketWorld.report(highway));

        assertThat(queries.get(agent, before).contractNumber()).isEqualTo(old.number());
        assertThat(queries.get(agent, after).contractNumber()).isEqualTo("HT-NEXT");
        assertThat(queries.get(agent, after).contractVersion()).isEqualTo(1);
    }
}
