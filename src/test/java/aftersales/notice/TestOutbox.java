package aftersales.notice;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.AccountService;
import aftersales.access.AuditTrail;
import aftersales.access.SaveAccount;
import aftersales.database.ReplayClock;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import aftersales.testing.Company;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outboxes and senders as instances with a mail server have them, beside the shared context, which has none. Made by
 * {@code beans.createBean(TestOutbox.class)}.
 */
class TestOutbox {

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final JsonMapper json;
    private final ReplayClock clock;
    private final MessageSource messages;
    private final MeterRegistry meters;
    private final AccountService accounts;
    private final AccountQueries accountQueries;
    private final TransactionOperations transactions;
    private final AuditTrail audit;
    private int number;

    TestOutbox(JdbcClient jdbc, NoticeRows rows, JsonMapper json, ReplayClock clock, MessageSource messages, MeterRegistry meters,
            AccountService accounts, AccountQueries accountQueries, TransactionOperations transactions, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.messages = messages;
        this.meters = meters;
        this.accounts = accounts;
        this.accountQueries = accountQueries;
        this.transactions = transactions;
        this.audit = audit;
    }

    static NoticeProperties properties() {
        return new NoticeProperties(URI.create("https://service.example/"),
                new NoticeProperties.Mail("desk@service.example", Locale.SIMPLIFIED_CHINESE, 4),
                new NoticeProperties.Notice(Duration.ofDays(180)));
    }

    static MailServer server(int port, Duration limit) {
        var configured = new JavaMailSenderImpl();
        configured.setHost("127.0.0.1");
        configured.setPort(port);
        configured.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new MailServer(configured, properties().mail().from(), limit);
    }

    Outbox outbox(@Nullable MailServer server) {
        return new Outbox(jdbc, server == null ? new MailServer(null, "desk@service.example", MailServer.LIMIT) : server, rows, properties());
    }

    OutboxSender sender(int port) {
        MailServer server = server(port, MailServer.LIMIT);
        return sender(outbox(server), server);
    }

    OutboxSender sender(Outbox outbox, MailServer server) {
        return new OutboxSender(outbox, server, messages, clock, properties(), meters);
    }

    MailConnection connection(MailServer server) {
        return new MailConnection(server, messages, clock, properties().base());
    }

    AccountRow account(OrganizationId organization, String email) {
        AccountId id = accounts.create(Company.SYSTEM, new SaveAccount(organization, "reader" + ++number, "Reader", email, null, true,
                Set.of(Role.DISPATCHER)));
        return accountQueries.get(Company.SYSTEM, id);
    }

    /** Announces something new to the account, as an instance with a mail server does. */
    void tell(AccountRow account, String title) {
        tell(outbox(server(1, MailServer.LIMIT)), account, title);
    }

    void tell(Outbox outbox, AccountRow account, String title) {
        News news = News.ofTicket("test:" + ++number, NoticeKind.TICKET_OPENED, "R-2611-" + number, Map.of(NoticeText.TITLE, title));
        transactions.executeWithoutResult(status -> new Announcer(jdbc, outbox, json, clock).announce(news, List.of(account.id()), null));
    }

    /** An administrator tries all mails again. */
    void retryAll() {
        OutboxService service = new OutboxService(jdbc, server(1, MailServer.LIMIT), audit);
        mails("id").forEach(id -> transactions.executeWithoutResult(status -> service.retry(Company.SYSTEM, Long.parseLong(id))));
    }

    /** Column of all mails, in order. */
    List<String> mails(String column) {
        return jdbc.sql("select " + column + "::text from notice_delivery order by id").query(String.class).list();
    }

    /** Lets time pass for the outbox: every mail that waits or is held is due. */
    void makeDue() {
        jdbc.sql("update notice_delivery set next_try_at = clock_timestamp() where state in ('WAITING', 'SENDING')").update();
    }
}
