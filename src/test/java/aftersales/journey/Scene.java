package aftersales.journey;

import aftersales.contract.AcceptanceItem;
import aftersales.contract.AcceptanceService;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractService;
import aftersales.contract.SaveAcceptance;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.FaultCause;
import aftersales.customer.ContactQueries;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.ModelId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.testing.Company;
import aftersales.testing.TicketWorld;
import aftersales.testing.TicketWorld.Highway;
import aftersales.ticket.Channel;
import aftersales.ticket.Completion;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import aftersales.warranty.WarrantyPromises;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Who appears in the journeys and what they talk about: the highway police and their speed camera, served by Yinchuan. */
@TestComponent
public class Scene {

    private final Company company;
    private final TicketWorld world;
    private final CustomerQueries customers;
    private final ContactQueries contacts;
    private final EquipmentQueries equipment;
    private final EquipmentService deliveries;
    private final ContractService contracts;
    private final ContractQueries contractQueries;
    private final AcceptanceService acceptances;
    private final TicketIntake intake;
    private final TicketSteps steps;
    private final Clock clock;
    private @Nullable Cast cast;

    private record Cast(Actor agent, Actor dispatcher, Actor technician, Actor manager, Highway highway) {
    }

    Scene(Company company, TicketWorld world, CustomerQueries customers, ContactQueries contacts, EquipmentQueries equipment,
            EquipmentService deliveries, ContractService contracts, ContractQueries contractQueries, AcceptanceService acceptances, TicketIntake intake, TicketSteps steps, Clock clock) {
        this.company = company;
        this.world = world;
        this.customers = customers;
        this.contacts = contacts;
        this.equipment = equipment;
        this.deliveries = deliveries;
        this.contracts = contracts;
        this.contractQueries = contractQueries;
        this.acceptances = acceptances;
        this.intake = intake;
        this.steps = steps;
        this.clock = clock;
    }

    /** Call it before each test: nobody is there yet. */
    void set() {
        company.found();
        cast = new Cast(company.agent(company.headquarters()), company.actor(company.yinchuan(), Role.DISPATCHER),
                company.actor(company.yinchuan(), Role.TECHNICIAN), company.actor(company.headquarters(), Role.MANAGER), world.highway());
    }

    /** Answers the telephone, at headquarters. */
    Actor agent() {
        return cast().agent;
    }

    /** One more beside her. */
    Actor colleague() {
        return company.agent(company.headquarters());
    }

    /** In Yinchuan, as the technician. */
    Actor dispatcher() {
        return cast().dispatcher;
    }

    Actor technician() {
        return cast().technician;
    }

    Actor manager() {
        return cast().manager;
    }

    String customer() {
        return customers.get(Company.SYSTEM, cast().highway.customer()).customer().name();
    }

    /** Of the one who calls. */
    String phone() {
        return contacts.of(Company.SYSTEM, cast().highway.customer()).get(0).phones().get(0);
    }

    /** Of the camera. */
    String serial() {
        return Objects.requireNonNull(equipment.get(Company.SYSTEM, cast().highway.camera()).serial());
    }

    /** Opens the browser as somebody who has signed in. */
    Visit enter(Browser browser, Look look, Actor actor) {
        return browser.visit(look).signIn(company.cookie(actor));
    }

    /** The same with script switched off. */
    Visit enterWithoutScript(Browser browser, Look look, Actor actor) {
        return browser.visitWithoutScript(look).signIn(company.cookie(actor));
    }

    /** A ticket about the camera, told some time ago; somebody shall come. */
    String reported(String title, Duration ago) {
        Highway highway = cast().highway;
        return intake.open(agent(), new OpenTicket(highway.customer(), highway.site(), null, highway.camera(), title, "", Channel.PHONE,
                Priority.NORMAL, "马队长", phone(), clock.instant().minus(ago), null, null, true));
    }

    /**
     * The contract owes what the letter of the highway project owes, and another camera is delivered under it: from now on all
     * is about that one.
     *
     * @return where its acceptance is signed
     */
    String delivered() {
        Highway highway = cast().highway;
        ContractRow row = contractQueries.get(manager(), highway.contract()).row();
        contracts.change(manager(), row.id(), row.version(), new SaveContract(row.organization(), row.number(), row.title(), row.customer(), row.policy(),
                row.validFrom(), row.validTo(), false, null, null, true, Set.of(), Set.of(), row.promises()).owing(WarrantyPromises.highway()));
        ModelId model = equipment.get(Company.SYSTEM, highway.camera()).model();
        EquipmentId camera = deliveries.install(manager(), new SaveEquipment(model, highway.site(), "40-3301", null, null, null,
                EquipmentState.IN_SERVICE, null));
        cast = new Cast(agent(), dispatcher(), technician(), manager(),
                new Highway(highway.customer(), highway.site(), camera, highway.policy(), highway.contract()));
        var goods = new SaveAcceptance("测速点设备", highway.site(), null, List.of(new AcceptanceItem(model, null, 1)));
        return "/contracts/" + highway.contract() + "/acceptances/" + acceptances.plan(manager(), highway.contract(), goods);
    }

    /** Where the camera's page is. */
    String device() {
        return "/equipment/" + cast().highway.camera();
    }

    /** The same, and the technician has it. */
    String assigned(String title, Duration ago) {
        String number = reported(title, ago);
        steps.assign(dispatcher(), number, Objects.requireNonNull(technician().account()), TakeStep.NOW);
        return number;
    }

    /** The same, and he has done everything up to the customer's signature. */
    String signed(String title, Duration ago) {
        String number = assigned(title, ago);
        steps.accept(technician(), number, TakeStep.NOW);
        steps.depart(technician(), number, TakeStep.NOW);
        steps.arrive(technician(), number, TakeStep.NOW);
        steps.complete(technician(), number, new Completion(FaultCause.WEAR, "更换雷达头", false), TakeStep.NOW);
        steps.sign(technician(), number, TakeStep.NOW);
        return number;
    }

    private Cast cast() {
        return Objects.requireNonNull(cast, "call set() first");
    }
}
