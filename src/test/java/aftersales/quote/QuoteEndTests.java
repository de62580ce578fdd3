package aftersales.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.QuoteId;
import aftersales.sla.ClockState;
import aftersales.sla.ClockView;
import aftersales.sla.SlaQueries;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.Completion;
import aftersales.ticket.Confirmation;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketService;
import aftersales.ticket.TicketSteps;
import java.math.BigDecimal;
import aftersales.webkit.PublicAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How quotes end: with their ticket, and when two come at once. */
@ApplicationTest
class QuoteEndTests {

    private static final LocalDate UNTIL = LocalDate.parse("2026-12-01");
    private static final TakeStep BECAUSE = new TakeStep(null, "不修了", null);
    private static final QuoteAnswer YES = new QuoteAnswer(true, "马队长", null);

    @Autowired QuoteService quotes;
    @Autowired QuoteQueries queries;
    @Autowired QuoteLinks links;
    @Autowired QuoteExpiry expiry;
    @Autowired TicketIntake intake;
    @Autowired TicketService tickets;
    @Autowired TicketSteps steps;
    @Autowired Company company;
    @Autowired TicketWorld world;
    @Autowired TestClock clock;
    @Autowired SlaQueries sla;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
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
    void a_cancelled_ticket_takes_its_open_quotes_along() {
        QuoteId sent = create();
        String secret = send(sent);
        QuoteId draft = create();

        tickets.cancel(agent, number, BECAUSE);

        assertThat(queries.get(agent, sent).state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(queries.get(agent, draft).state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThatThrownBy(() -> links.answer(secret, YES)).isInstanceOf(Refusal.class);
        assertThatThrownBy(this::create).isInstanceOf(Refusal.class).hasMessageContaining("quote.ticket.cancelled");
    }

    @Test
    void an_archived_ticket_takes_them_along_too_and_the_accepted_one_stays() {
        QuoteId accepted = create();
        links.answer(send(accepted), YES);
        steps.complete(agent, number, new Completion(FaultCause.HARDWARE_FAILURE, "换板", true), new TakeStep(null, null, null));
        QuoteId draft = create();
        steps.confirm(agent, number, new Confirmation(5, null), new TakeStep(null, null, null));
        steps.close(agent, number, new TakeStep(null, null, null));

        assertThat(queries.get(agent, draft).state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(queries.get(agent, accepted).state()).isEqualTo(QuoteState.ACCEPTED);
        assertThatThrownBy(this::create).isInstanceOf(Refusal.class).hasMessageContaining("quote.ticket.closed");
    }

    @Test
    void what_comes_after_the_end_of_the_ticket_is_refused_though_the_quote_was_left_open() {
        QuoteId id = create();
        String secret = send(id);
        jdbc.sql("update ticket set state = 'CANCELLED', closed_at = now(), paused_at = null, pause_reason = null where number = ?").param(number).update();

        assertThatThrownBy(() -> links.answer(secret, YES)).isInstanceOf(Refusal.class).hasMessageContaining("quote.ticket.cancelled");
        assertThatThrownBy(() -> send(id)).isInstanceOf(Refusal.class).hasMessageContaining("quote.ticket.cancelled");
    }

    @Test
    void a_second_press_of_the_button_changes_nothing() {
        QuoteId id = create();
        String secret = send(id);

        atOnce(() -> links.answer(secret, YES), () -> links.answer(secret, YES));

        assertThat(queries.get(agent, id).state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(actions()).containsExactly("drafted", "sent", "accepted");
        assertThatThrownBy(() -> links.answer(secret, new QuoteAnswer(false, "马队长", null))).isInstanceOf(Refusal.class);
    }

    @Test
    void two_instances_end_it_once() {
        QuoteId id = create();
        send(id);
        Instant over = Instant.parse("2026-12-01T16:00:00Z");

        atOnce(() -> quotes.expire(Actor.system("quote"), id, over), () -> quotes.expire(Actor.system("quote"), id, over));

        assertThat(actions()).containsExactly("drafted", "sent", "expired");
    }

    @Test
    void a_clock_that_stops_for_the_customer_stands_still_and_one_that_does_not_runs_on_also_when_another_quote_replaces_it() {
        clock.advance(Duration.ofMinutes(10));
        QuoteId first = create();
        send(first);
        assertThat(clock(TargetKind.FIX).state()).isEqualTo(ClockState.PAUSED);
        clock.advance(Duration.ofHours(1));
        String secret = send(create());
        clock.advance(Duration.ofHours(2));
        assertThat(clock(TargetKind.FIX).state()).isEqualTo(ClockState.PAUSED);
        links.answer(secret, YES);

        assertThat(clock(TargetKind.FIX).usedSeconds()).isEqualTo(600);
        assertThat(clock(TargetKind.FIX).pausedSeconds()).isEqualTo(3 * 3600);
        assertThat(clock(TargetKind.RESPOND).usedSeconds()).as("the first answer waits for nobody").isEqualTo(600 + 3 * 3600);
    }

    private ClockView clock(TargetKind kind) {
        return sla.clocks(new SubjectRef("ticket", number)).stream().filter(view -> view.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void who_sent_it_hears_that_it_ran_out() {
        QuoteId id = create();
        send(id);
        expiry.expireBy(Instant.parse("2026-12-01T16:00:00Z"));

        assertThat(jdbc.sql("select kind from notice where account_id = ? and kind like 'QUOTE%'").param(agent.account().value()).query(String.class).list())
                .containsExactly("QUOTE_EXPIRED");
    }

    @Test
    void a_mail_that_could_not_say_where_the_page_is_is_refused() {
        var how = new SendQuote("ma@example.com", Locale.ENGLISH, UNTIL);
        assertThatThrownBy(() -> new CustomerPages(new PublicAddress("")).require(how)).isInstanceOf(Refusal.class).hasMessageContaining("quote.mail.nowhere");
        new CustomerPages(new PublicAddress("")).require(new SendQuote(null, Locale.ENGLISH, UNTIL));
        new CustomerPages(new PublicAddress("https://desk.example")).require(how);
    }

    @Test
    void sent_again_in_its_last_moment_it_does_not_run_out() {
        QuoteId id = create();
        send(id);
        quotes.send(agent, id, queries.get(agent, id).version(), new SendQuote(null, Locale.ENGLISH, UNTIL.plusDays(3)));

        quotes.expire(Actor.system("quote"), id, Instant.parse("2026-12-01T16:00:00Z"));

        assertThat(queries.get(agent, id).state()).isEqualTo(QuoteState.SENT);
    }

    /** Both have begun and wait for the ticket before one of them goes on. */
    private void atOnce(Runnable first, Runnable second) {
        List<CompletableFuture<Void>> running = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select id from ticket where number = ? for update").param(number).query(Long.class).single();
            var both = List.of(CompletableFuture.runAsync(first), CompletableFuture.runAsync(second));
            while (CompletableFuture.supplyAsync(this::waiting).join() < 2 && both.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }
            return both;
        });
        running.forEach(CompletableFuture::join);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Long.class).single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from access_audit where subject_type = 'quote' order by id").query(String.class).list();
    }

    private QuoteId create() {
        return quotes.create(agent, number, new SaveQuote("更换雷达电源板", Map.of(CostClass.PARTS, Liability.CHARGEABLE), false,
                List.of(new AskedLine(LineKind.PARTS, "电源板", BigDecimal.ONE, new BigDecimal("350"), null))));
    }

    private String send(QuoteId id) {
        return quotes.send(agent, id, queries.get(agent, id).version(), new SendQuote(null, Locale.ENGLISH, UNTIL));
    }
}
