package aftersales.notice;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.access.AccountRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Mails on their way to a real mail server. */
@ApplicationTest
class OutboxParallelTests {

    private static final int MAILS = 200;

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Company company;

    private TestOutbox test;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(TestOutbox.class);
    }

    @Test
    void senders_share_the_work_and_none_sends_what_another_sends() throws Exception {
        AccountRow reader = test.account(company.yinchuan(), "li@example.com");
        for (int i = 0; i < MAILS; i++) {
            test.tell(reader, "Pump " + i);
        }
        int port = SERVER.getSmtp().getPort();

        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int instance = 0; instance < 2; instance++) {
            OutboxSender sender = test.sender(port);
            running.add(CompletableFuture.runAsync(sender::drain));
            running.add(CompletableFuture.runAsync(sender::drain));
        }
        running.forEach(CompletableFuture::join);

        Set<String> ids = new HashSet<>();
        for (MimeMessage received : SERVER.getReceivedMessages()) {
            ids.add(received.getMessageID());
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(MAILS);
        assertThat(ids).containsExactlyInAnyOrderElementsOf(test.mails("message_id"));
        assertThat(new HashSet<>(test.mails("state || attempts"))).containsExactly("SENT1");
    }

    @Test
    void a_mail_says_what_happened_in_the_readers_language_and_zone_and_where_to_look() throws Exception {
        test.tell(test.account(company.yinchuan(), "li@example.com"), "水泵过载跳闸 <b>{0}</b>");

        test.sender(SERVER.getSmtp().getPort()).drain();

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).startsWith("新工单 R-2611-").endsWith("：水泵过载跳闸 <b>{0}</b>");
        assertThat(received.getFrom()[0]).hasToString("desk@service.example");
        assertThat((String) received.getContent()).contains("https://service.example/tickets/R-2611-")
                .contains("https://service.example/notices");
        assertThat(received.getAllRecipients()[0]).hasToString("li@example.com");
    }
}
