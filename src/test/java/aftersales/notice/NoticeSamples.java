package aftersales.notice;

import aftersales.kernel.identity.AccountId;
import aftersales.security.Person;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
@Order(110)
class NoticeSamples implements RouteSamples {

    private final Announcer announcer;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    NoticeSamples(Announcer announcer, PlatformTransactionManager manager, JdbcClient jdbc) {
        this.announcer = announcer;
        this.transactions = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** The account planted there has been given work by then, and so is told of it, by mail too. */
    @Override
    public void plant(Place place) {
        place.row("/notices/outbox/{id}", jdbc.sql("select max(d.id) from notice_delivery d join notice n on n.id = d.notice_id where n.account_id = ?")
                .param(place.recall(AccountId.class).value()).query(Long.class).single());
    }

    @Override
    public void furnish(Person person) {
        AccountId account = Objects.requireNonNull(person.actor().account());
        transactions.executeWithoutResult(status -> announcer.announce(News.ofTicket("sample:" + account, NoticeKind.TICKET_ASSIGNED, "R-2611-0001", Map.of("number", "R-2611-0001",
                "title", "sample", "by", "sample")), List.of(account), null));
        person.row("/notices/{id}", jdbc.sql("select max(id) from notice where account_id = ?").param(account.value()).query(Long.class).single());
    }
}
