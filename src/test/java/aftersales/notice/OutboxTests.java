package aftersales.notice;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.AccountRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of mails when their server behaves badly. */
@ApplicationTest
class OutboxTests {

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
    void a_mail_goes_out_once() {
        test.tell(reader("li@example.com"), "Pump");

        test.sender(sink.port()).drain();
        test.makeDue();
        test.sender(sink.port()).drain();

        assertThat(sink.taken).extracting(SmtpSink.Taken::recipient).containsExactly("li@example.com");
        assertThat(test.mails("state")).containsExactly("SENT");
        assertThat(test.mails("sent_at is not null")).containsExactly("true");
    }

    @Test
    void a_server_that_is_not_there_ends_the_round_and_costs_no_other_mail_an_attempt() {
        test.tell(reader("a@example.com"), "Pump");
        test.tell(reader("b@example.com"), "Pump");

        OutboxSender sender = test.sender(1);
        sender.drain();

        assertThat(sender.isAway()).isTrue();
        assertThat(test.mails("state")).containsExactly("WAITING", "WAITING");
        assertThat(test.mails("attempts")).containsExactly("1", "0");
        assertThat(test.mails("round(extract(epoch from next_try_at - clock_timestamp()) / 10)").get(0)).isEqualTo("6");

        test.makeDue();
        OutboxSender healed = test.sender(sink.port());
        healed.drain();

        assertThat(healed.isAway()).isFalse();
        assertThat(test.mails("state")).containsExactly("SENT", "SENT");
    }

    @Test
    void a_refusal_for_now_is_tried_again_later_and_later_and_given_up_in_the_end() {
        test.tell(reader("451@example.com"), "Pump");
        int[] minutes = {1, 5, 15, 60, 240, 720, 1440};
        for (int wait : minutes) {
            test.sender(sink.port()).drain();
            assertThat(test.mails("state")).containsExactly("WAITING");
            assertThat(test.mails("round(extract(epoch from next_try_at - clock_timestamp()) / 60)")).containsExactly("" + wait);
            test.makeDue();
        }

        test.sender(sink.port()).drain();

        assertThat(test.mails("state")).containsExactly("GIVEN_UP");
        assertThat(test.mails("error").get(0)).contains("451 no");
    }

    @Test
    void a_refusal_for_good_is_not_tried_again() {
        test.tell(reader("550@example.com"), "Pump");

        test.sender(sink.port()).drain();

        assertThat(test.mails("state || ' ' || attempts")).containsExactly("GIVEN_UP 1");
        assertThat(test.mails("error").get(0)).contains("550 no");
    }

    @Test
    void one_bad_recipient_delays_no_other() {
        for (String address : List.of("550@example.com", "a@example.com", "451@example.com", "b@example.com", "cut@example.com",
                "silent@example.com", "c@example.com")) {
            test.tell(reader(address), "Pump");
        }

        test.sender(sink.port()).drain();

        assertThat(test.mails("address || ' ' || state")).containsExactly("550@example.com GIVEN_UP", "a@example.com SENT",
                "451@example.com WAITING", "b@example.com SENT", "cut@example.com WAITING", "silent@example.com WAITING",
                "c@example.com SENT");
    }

    @Test
    void a_server_that_answers_a_byte_a_second_is_left_after_a_while() {
        test.tell(reader("drip@example.com"), "Pump");
        test.tell(reader("a@example.com"), "Pump");
        MailServer server = TestOutbox.server(sink.port(), Duration.ofSeconds(3));

        test.sender(test.outbox(server), server).drain();

        assertThat(test.mails("state")).containsExactly("WAITING", "SENT");
    }

    @Test
    void a_mail_cut_off_before_its_answer_goes_out_again_as_the_same_mail() {
        test.tell(reader("once-cut@example.com"), "Pump");

        test.sender(sink.port()).drain();
        test.makeDue();
        test.sender(sink.port()).drain();

        assertThat(test.mails("state")).containsExactly("SENT");
        assertThat(sink.taken).hasSize(2);
        assertThat(sink.taken.get(0)).isEqualTo(sink.taken.get(1));
        assertThat(sink.taken.get(0).header("Message-ID")).isEqualTo(test.mails("message_id").get(0)).isNotEmpty();
    }

    @Test
    void a_mail_whose_sender_died_after_sending_goes_out_again_as_the_same_mail() {
        test.tell(reader("li@example.com"), "Pump");
        Outbox outbox = test.outbox(TestOutbox.server(sink.port(), MailServer.LIMIT));
        Mail held = outbox.take().orElseThrow();
        MailServer server = TestOutbox.server(sink.port(), MailServer.LIMIT);
        try (MailConnection connection = test.connection(server)) {
            connection.send(held); // and here the sender dies
        }

        test.sender(sink.port()).drain();
        assertThat(sink.taken).as("held by its sender").hasSize(1);
        test.makeDue();
        test.sender(sink.port()).drain();

        assertThat(sink.taken).hasSize(2);
        assertThat(sink.taken.get(0)).isEqualTo(sink.taken.get(1));
        assertThat(outbox.giveUp(held, "late")).as("a sender back from the dead").isFalse();
        assertThat(test.mails("state || ' ' || attempts")).containsExactly("SENT 2");
    }

    @Test
    void a_mail_that_kills_every_sender_is_given_up() {
        test.tell(reader("li@example.com"), "Pump");
        jdbc.sql("update notice_delivery set state = 'SENDING', attempts = 8").update();

        test.sender(sink.port()).drain();

        assertThat(sink.taken).isEmpty();
        assertThat(test.mails("state")).containsExactly("GIVEN_UP");
    }

    @Test
    void a_mail_retried_by_hand_is_tried_once_more_however_often_it_was() {
        test.tell(reader("once-451@example.com"), "Pump");
        jdbc.sql("update notice_delivery set state = 'GIVEN_UP', attempts = 8").update();

        test.retryAll();
        test.sender(sink.port()).drain();
        assertThat(test.mails("state || attempts || error").get(0)).startsWith("GIVEN_UP9").contains("451 no");

        test.retryAll();
        test.sender(sink.port()).drain();
        assertThat(test.mails("state")).containsExactly("SENT");
    }

    @Test
    void old_news_is_given_up() {
        test.tell(reader("li@example.com"), "Pump");
        test.tell(reader("zhang@example.com"), "Pump");
        jdbc.sql("update notice_delivery set give_up_at = now() - interval '1 second' where address like 'li@%'").update();

        test.outbox(null).expire();

        assertThat(test.mails("state")).containsExactly("GIVEN_UP", "WAITING");
    }

    @Test
    void without_a_mail_server_mails_stay_visible_and_nothing_tries_to_send_them() {
        test.tell(test.outbox(null), reader("li@example.com"), "Pump");

        test.sender(sink.port()).drain();

        assertThat(sink.taken).isEmpty();
        assertThat(test.mails("state || ' ' || attempts")).containsExactly("NO_SERVER 0");
    }

    @Test
    void notices_are_kept_for_a_while_only() {
        test.tell(reader("li@example.com"), "old");
        jdbc.sql("update notice set created_at = now() - interval '181 days'").update();
        test.tell(reader("li@example.com"), "new");

        test.outbox(null).forget(Duration.ofDays(180));

        assertThat(jdbc.sql("select facts ->> 'title' from notice").query(String.class).list()).containsExactly("new");
        assertThat(test.mails("state")).containsExactly("WAITING");
    }

    private AccountRow reader(String email) {
        return test.account(company.yinchuan(), email);
    }
}
