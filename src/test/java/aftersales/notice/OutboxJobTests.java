package aftersales.notice;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.AccountRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job that sets senders to work, and what operators see of it. */
@ApplicationTest
class OutboxJobTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    private TestOutbox test;
    private SmtpSink sink;

    @BeforeEach
    void open() throws IOException {
        company.found();
        test = beans.createBean(TestOutbox.class);
        sink = new SmtpSink();
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void a_slow_recipient_holds_up_neither_the_next_look_nor_the_others() throws Exception {
        AccountRow reader = test.account(company.yinchuan(), "a@example.com");
        test.tell(test.account(company.yinchuan(), "silent@example.com"), "slow");
        OutboxJob job = job(sink.port());

        job.look();
        long looked = System.nanoTime();
        test.tell(reader, "quick");
        job.look();

        waitFor(() -> sink.taken.size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - looked)).as("the slow one takes two seconds").isLessThan(Duration.ofMillis(1900));
        job.stop();
        assertThat(test.mails("state")).as("finished in order at the end").containsExactly("WAITING", "SENT");
    }

    @Test
    void operators_see_what_waits_and_since_when() throws Exception {
        test.tell(test.account(company.yinchuan(), "a@example.com"), "Pump");
        MailServer away = TestOutbox.server(1, MailServer.LIMIT);
        Outbox outbox = test.outbox(away);
        OutboxSender sender = test.sender(outbox, away);
        OutboxJob job = new OutboxJob(outbox, sender, away, TestOutbox.properties());
        OutboxHealthIndicator indicator = new OutboxHealthIndicator(outbox, job, sender, away);

        sender.drain();
        assertThat(indicator.health().getStatus()).as("away for a moment").isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails()).containsEntry("server", "away").containsEntry("waiting", 1L);

        jdbc.sql("update notice_delivery set next_try_at = now() - interval '11 minutes'").update();
        Health health = indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat((Long) health.getDetails().get("overdueSeconds")).isGreaterThanOrEqualTo(660);
        job.stop();
    }

    @Test
    void to_have_no_mail_server_is_no_fault() throws Exception {
        MailServer none = new MailServer(null, null, MailServer.LIMIT);
        Outbox outbox = test.outbox(null);
        test.tell(outbox, test.account(company.yinchuan(), "a@example.com"), "Pump");
        OutboxSender sender = test.sender(outbox, none);
        OutboxJob job = new OutboxJob(outbox, sender, none, TestOutbox.properties());

        job.look();
        Health health = new OutboxHealthIndicator(outbox, job, sender, none).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("server", "not configured");
        assertThat(List.of(test.mails("state").get(0))).containsExactly("NO_SERVER");
        job.stop();
    }

    private OutboxJob job(int port) {
        MailServer server = TestOutbox.server(port, MailServer.LIMIT);
        Outbox outbox = test.outbox(server);
        return new OutboxJob(outbox, test.sender(outbox, server), server, TestOutbox.properties());
    }

    private static void waitFor(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 500 && !done.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
