package aftersales.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.database.ReplayClock;
import aftersales.kernel.Refusal;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The mail that takes a quote to the customer, and how long its address is kept. */
@ApplicationTest
class QuoteMailTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;
    @Autowired ReplayClock clock;
    @Autowired TransactionOperations transactions;
    private TestOutbox test;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(TestOutbox.class);
    }

    @Test
    void it_says_how_much_until_when_and_where_and_forgets_where_once_it_is_gone() throws Exception {
        write(TestOutbox.server(1, MailServer.LIMIT), Locale.SIMPLIFIED_CHINESE);
        assertThat(link()).isEqualTo("/customer-quote/s3cret");

        test.sender(SERVER.getSmtp().getPort()).drain();

        var received = SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("报价 R-2611-0001-Q1：水泵过载");
        assertThat((String) received.getContent()).contains("宁夏高速：您的报修 R-2611-0001（水泵过载）维修费用为 350.00 元", "2026年12月1日（含当日）前",
                "https://service.example/customer-quote/s3cret");
        assertThat(link()).isNull();
    }

    @Test
    void given_up_it_forgets_the_address_and_is_not_tried_again() {
        write(TestOutbox.server(1, MailServer.LIMIT), Locale.ENGLISH);
        jdbc.sql("update notice_delivery set give_up_at = now() - interval '1 second'").update();

        test.outbox(null).expire();

        assertThat(test.mails("state")).containsExactly("GIVEN_UP");
        assertThat(link()).isNull();
        assertThatThrownBy(test::retryAll).isInstanceOf(Refusal.class).hasMessageContaining("notice.outbox.stale");
    }

    @Test
    void without_a_server_the_address_is_kept_no_longer_than_with_one() {
        write(null, Locale.ENGLISH);
        test.outbox(null).expire();
        assertThat(link()).isNotNull();

        jdbc.sql("update notice_delivery set give_up_at = now() - interval '1 second'").update();
        test.outbox(null).expire();

        assertThat(test.mails("state")).containsExactly("NO_SERVER");
        assertThat(link()).isNull();
    }

    private void write(@Nullable MailServer server, Locale language) {
        News news = News.ofTicket("quote:1", NoticeKind.QUOTE_SENT, "R-2611-0001", Map.of(NoticeText.TITLE, "水泵过载", NoticeText.CUSTOMER, "宁夏高速",
                NoticeText.QUOTE, "R-2611-0001-Q1", NoticeText.TOTAL, "350.00 元", NoticeText.UNTIL, "2026-12-01", NoticeText.LINK, "/customer-quote/s3cret"));
        transactions.executeWithoutResult(status -> new Announcer(jdbc, test.outbox(server), json, clock)
                .write(news, company.yinchuan(), "ma@example.com", language));
    }

    private @Nullable String link() {
        return jdbc.sql("select facts ->> 'link' from notice").query(String.class).list().get(0);
    }
}
