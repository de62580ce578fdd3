package aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.customer.ContactService;
import aftersales.customer.SaveContact;
import aftersales.customer.SaveSite;
import aftersales.customer.SiteService;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContactId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.EquipmentQueries;
import aftersales.product.SaveEquipment;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer that two stations share: what one of them names in a ticket must be its own, not only the customer's. */
@ApplicationTest
class TicketReachTests {

    @Autowired
    TicketIntake intake;
    @Autowired
    TicketService tickets;
    @Autowired
    TicketQueries queries;
    @Autowired
    SiteService sites;
    @Autowired
    ContactService contacts;
    @Autowired
    EquipmentService equipment;
    @Autowired
    EquipmentQueries devices;
    @Autowired
    TicketWorld world;
    @Autowired
    Company company;
    private TicketWorld.Highway highway;
    private Actor agent;
    private SiteId elsewhere;
    private ContactId colleague;

    @BeforeEach
    void twoStationsShareACustomer() {
        company.found();
        highway = world.highway();
        agent = company.agent(company.yinchuan());
        elsewhere = sites.add(Company.SYSTEM, highway.customer(), new SaveSite("中卫服务区", null, "640502"));
        colleague = contacts.add(Company.SYSTEM, highway.customer(), new SaveContact(elsewhere, "张倩", null, List.of("0955-7011234")));
    }

    @Test
    void a_site_of_another_station_is_as_unknown_as_none() {
        refused(() -> intake.open(agent, report(elsewhere, null, null)), "ticket.report.site");
        refused(() -> intake.open(agent, report(new SiteId(999_999), null, null)), "ticket.report.site");
    }

    @Test
    void so_is_what_stands_there_and_who_works_there() {
        EquipmentId there = equipment.install(Company.SYSTEM, new SaveEquipment(devices.get(Company.SYSTEM, highway.camera()).model(), elsewhere,
                "40-9999", null, null, null, EquipmentState.IN_SERVICE, null));
        refused(() -> intake.open(agent, report(null, there, null)), "ticket.report.equipment");
        refused(() -> intake.open(agent, report(null, new EquipmentId(999_999), null)), "ticket.report.equipment");
        refused(() -> intake.open(agent, report(highway.site(), null, colleague)), "ticket.report.contact");
    }

    @Test
    void nobody_is_brought_in_by_an_edit_either() {
        String number = intake.open(agent, report(highway.site(), null, null));
        ContactId stranger = contacts.add(Company.SYSTEM, world.highway(company.stranger(), "").customer(),
                new SaveContact(null, "赵鹏", null, List.of("13800138000")));
        for (ContactId contact : List.of(colleague, stranger, new ContactId(999_999))) {
            refused(() -> tickets.edit(agent, number, version(number), edit(contact)), "ticket.report.contact");
        }
        tickets.edit(Company.SYSTEM, number, version(number), edit(colleague));
        tickets.edit(agent, number, version(number), edit(colleague));
        assertThat(queries.get(agent, number).contactName()).as("whom headquarters named stays").isEqualTo("张倩");
    }

    private long version(String number) {
        return queries.get(Company.SYSTEM, number).version();
    }

    private static EditTicket edit(ContactId contact) {
        return new EditTicket("测速点离线", "", Priority.HIGH, contact, null, null);
    }

    private OpenTicket report(@Nullable SiteId site, @Nullable EquipmentId device, @Nullable ContactId contact) {
        return new OpenTicket(highway.customer(), site, contact, device, "测速点离线", "", Channel.PHONE, Priority.NORMAL, null, null, null, null,
                null, true);
    }

    private static void refused(ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
