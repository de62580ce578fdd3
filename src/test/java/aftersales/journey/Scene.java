package aftersales.journey;

import aftersales.contract.owed.FaultCause;
import aftersales.customer.ContactQueries;
import aftersales.customer.CustomerQueries;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
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
    private final TicketIntake intake;
    private final TicketSteps steps;
    private final Clock clock;
    private @Nullable Cast cast;

    private record Cast(Actor agent, Actor dispatcher, Actor technician, Actor manager, Highway highway) {
    }

    Scene(Company company, TicketWorld world, CustomerQueries customers, ContactQueries contacts, EquipmentQueries equipment,
            TicketIntake intake, TicketSteps steps, Clock clock) {
        this.company = company;
        this.world = world;
        this.customers = customers;
        this.contacts = contacts;
        this.equipment = equipment;
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
