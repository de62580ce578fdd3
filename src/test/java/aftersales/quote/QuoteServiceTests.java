package aftersales.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.kernel.identity.Role;
import aftersales.sla.PauseReason;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketQueries;
import aftersales.ticket.TicketState;
import aftersales.ticket.TicketSteps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class QuoteServiceTests {

    private static final LocalDate UNTIL = LocalDate.parse("2026-12-01");
    private static final TakeStep NOW = new TakeStep(null, null, null);

    @Autowired
    QuoteService quotes;
    @Autowired
    QuoteQueries queries;
    @Autowired
    QuoteLinks links;
    @Autowired
    QuoteExpiry expiry;
    @Autowired
    TicketIntake intake;
    @Autowired
    TicketQueries tickets;
    @Autowired
    TicketSteps steps;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    Actor agent;
    String number;

    @BeforeEach
    void report() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        company.found();
        agent = company.agent(company.headquarters());
        number = intake.open(agent, TicketWorld.report(world.highway()));
    }

    @Test
    void the_ticket_waits_while_the_customer_thinks_and_goes_on_with_his_answer() {
        String secret = send(create("350"), UNTIL);
        assertThat(tickets.get(agent, number).row().pauseReason()).isEqualTo(PauseReason.WAITING_CUSTOMER);

        links.answer(secret, new QuoteAnswer(true, "马队长", "尽快"));

        assertThat(tickets.get(agent, number).isPaused()).isFalse();
        QuoteRow answered = links.open(secret);
        assertThat(answered.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(answered.answeredBy()).isEqualTo("马队长");
        assertThat(answered.byLink()).isTrue();
        assertThatThrownBy(() -> links.answer(secret, new QuoteAnswer(false, "other", null))).isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select action from access_audit where subject_type = 'quote' order by id").query(String.class).list())
                .containsExactly("drafted", "sent", "accepted");
    }

    @Test
    void an_address_opens_one_quote_until_its_last_day_is_over() {
        String secret = send(create("1"), LocalDate.parse("2026-11-23"));
        assertThat(links.open(secret).label()).isEqualTo(number + "-Q1");
        assertThatThrownBy(() -> links.open(secret + "x")).isInstanceOf(NotFound.class);
        pass("14 hours 59 minutes");
        assertThat(links.open(secret)).as("the last minutes of its day").isNotNull();
        pass("1 minute");
        assertThatThrownBy(() -> links.open(secret)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.answer(secret, new QuoteAnswer(true, "x", null))).isInstanceOf(NotFound.class);
    }

    /** Time goes by for the address alone: it is kept by the database's clock. */
    private void pass(String time) {
        jdbc.sql("update access_link set expires_at = expires_at - cast(? as interval)").param(time).update();
    }

    @Test
    void sent_again_it_has_another_address() {
        String secret = send(create("1"), UNTIL);
        String again = quotes.send(agent, queries.ofTicket(agent, number).get(0).id(), queries.ofTicket(agent, number).get(0).version(),
                new SendQuote("a@example.com", Locale.ENGLISH, UNTIL));
        assertThatThrownBy(() -> links.open(secret)).as("the address told before").isInstanceOf(NotFound.class);
        assertThat(links.open(again)).isNotNull();
    }

    @Test
    void a_quote_told_on_the_phone_is_answered_by_the_desk() {
        QuoteId id = create("20");
        assertThatThrownBy(() -> quotes.answer(agent, id, 0, new QuoteAnswer(true, "x", null))).isInstanceOf(Refusal.class).hasMessageContaining("not.sent");
        send(id, UNTIL);
        assertThatThrownBy(() -> quotes.answer(agent, id, 0, new QuoteAnswer(true, "x", null))).isInstanceOf(Conflict.class);
        quotes.answer(agent, id, queries.get(agent, id).version(), new QuoteAnswer(false, "马队长", "太贵"));

        assertThat(queries.get(agent, id).state()).isEqualTo(QuoteState.REFUSED);
        assertThat(queries.get(agent, id).byLink()).isFalse();
    }

    @Test
    void what_was_sent_is_not_edited_but_replaced() {
        QuoteId first = create("20");
        send(first, UNTIL);
        assertThatThrownBy(() -> quotes.edit(agent, first, queries.get(agent, first).version(), details("30")))
                .isInstanceOf(Refusal.class).hasMessageContaining("quote.fixed");
        QuoteId second = create("30");
        assertThatThrownBy(() -> create("40")).isInstanceOf(Refusal.class).hasMessageContaining("draft.exists");
        send(second, UNTIL);

        assertThat(queries.ofTicket(agent, number)).extracting(QuoteRow::state).containsExactly(QuoteState.SENT, QuoteState.WITHDRAWN);
        assertThat(tickets.get(agent, number).isPaused()).isTrue();
        quotes.withdraw(agent, second, queries.get(agent, second).version());
        assertThat(tickets.get(agent, number).isPaused()).isFalse();
    }

    @Test
    void after_its_last_day_it_runs_out_and_the_ticket_goes_on() {
        QuoteId id = create("20");
        send(id, LocalDate.parse("2026-11-24"));
        expiry.expireBy(Instant.parse("2026-11-24T15:59:59Z"));
        assertThat(queries.get(agent, id).state()).isEqualTo(QuoteState.SENT);
        expiry.expireBy(Instant.parse("2026-11-24T16:00:00Z"));

        assertThat(queries.get(agent, id).state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(tickets.get(agent, number).isPaused()).isFalse();
    }

    @Test
    void no_work_is_done_while_the_customer_has_not_answered() {
        QuoteId id = create("20");
        send(id, UNTIL);
        Completion done = new Completion(FaultCause.HARDWARE_FAILURE, "换板", true);
        assertThatThrownBy(() -> steps.complete(agent, number, done, NOW)).isInstanceOf(Refusal.class).hasMessageContaining("consent.waiting");
        assertThat(tickets.get(agent, number).state()).isEqualTo(TicketState.NEW);

        quotes.answer(agent, id, queries.get(agent, id).version(), new QuoteAnswer(true, "马队长", null));
        steps.complete(agent, number, done, NOW);
        assertThat(tickets.get(agent, number).state()).isEqualTo(TicketState.DONE);
    }

    @Test
    void another_branch_reaches_none_of_it_and_a_technician_writes_none() {
        QuoteId id = create("20");
        Actor beside = company.agent(company.zhongwei());
        assertThatThrownBy(() -> queries.get(beside, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> quotes.withdraw(beside, id, 0)).isInstanceOf(NotFound.class);
        assertThat(queries.ofTicket(beside, number)).isEmpty();
        Actor technician = company.actor(company.headquarters(), Role.TECHNICIAN);
        assertThat(queries.get(technician, id)).isNotNull();
        assertThatThrownBy(() -> quotes.withdraw(technician, id, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_last_day_lies_neither_in_the_past_nor_far_away() {
        QuoteId id = create("20");
        assertThatThrownBy(() -> send(id, LocalDate.parse("2026-11-22"))).isInstanceOf(Refusal.class).hasMessageContaining("valid.range");
        assertThatThrownBy(() -> send(id, LocalDate.parse("2028-01-01"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new SendQuote("a@b.c\nBcc: x@y.z", Locale.ENGLISH, UNTIL)).isInstanceOf(Refusal.class);
    }

    private QuoteId create(String price) {
        return quotes.create(agent, number, details(price));
    }

    private String send(QuoteId id, LocalDate until) {
        return quotes.send(agent, id, queries.get(agent, id).version(), new SendQuote(null, Locale.ENGLISH, until));
    }

    private static SaveQuote details(String price) {
        return new SaveQuote("更换雷达电源板", Map.of(CostClass.PARTS, Liability.CHARGEABLE), false,
                List.of(new AskedLine(LineKind.PARTS, "电源板", BigDecimal.ONE, new BigDecimal(price), null)));
    }
}
