package aftersales.contract;

import static aftersales.contract.ContractCase.kept;
import static aftersales.contract.ContractCase.valid;
import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told that a contract ends, and how often. */
@ApplicationTest
class ContractRemindersTests {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    /** In Yinchuan the sixtieth day before the end has begun. */
    private static final Instant DAY = Instant.parse("2026-10-31T16:00:00Z");

    @Autowired ContractReminders reminders;
    @Autowired ContractService contracts;
    @Autowired ContractRenewal renewal;
    @Autowired ContractQueries queries;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        clock.set(DAY);
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    @Test
    void its_keepers_managers_are_told_once_on_the_first_of_its_reminder_days() throws Exception {
        ContractId id = test.draw(test.whole("HT-1"));
        company.actor(company.headquarters(), Role.DISPATCHER);
        company.actor(company.yinchuan(), Role.MANAGER);

        reminders.remindBy(DAY.minusSeconds(1));
        assertThat(told()).isEmpty();
        reminders.remindBy(DAY);
        reminders.remindBy(DAY.plusSeconds(7 * 86_400));

        assertThat(told()).containsExactly("CONTRACT_EXPIRING " + id + " " + manager.name());
        Document english = notices(Locale.ENGLISH);
        assertThat(english.text()).contains("Contract HT-1 ends on 31 Dec 2026: 宁夏高速公路监控系统售后服务");
        assertThat(notices(Locale.CHINA).text()).contains("合同 HT-1 将于 2026年12月31日 到期");
    }

    @Test
    void where_the_keeper_has_no_manager_the_nearest_above_are_told() {
        test.draw(kept(test.whole("HT-1"), company.yinchuan()));

        reminders.remindBy(DAY);

        assertThat(told()).singleElement().asString().endsWith(manager.name());
    }

    @Test
    void a_new_end_is_reminded_of_anew() {
        ContractId id = test.draw(test.whole("HT-1"));
        reminders.remindBy(DAY);
        contracts.change(SYSTEM, id, 0, valid(test.whole("HT-1"), ContractCase.FROM, END.plusDays(30), false));

        reminders.remindBy(DAY);
        assertThat(told()).hasSize(1);
        reminders.remindBy(DAY.plusSeconds(30 * 86_400));
        assertThat(told()).hasSize(2);
    }

    @Test
    void drafts_renewed_ones_and_what_is_over_are_left_alone() {
        test.draw(valid(test.whole("draft"), ContractCase.FROM, END, true));
        test.draw(valid(test.whole("endless"), ContractCase.FROM, null, false));
        test.draw(valid(test.whole("over"), ContractCase.FROM, LocalDate.of(2026, 10, 31), false));
        test.draw(test.whole("later").reminding(59));
        renewal.renew(manager, test.draw(test.whole("renewed")), null, false);

        reminders.remindBy(DAY);

        assertThat(told()).isEmpty();
    }

    @Test
    void several_instances_at_once_tell_of_each_once_and_leave_none_out() {
        for (int i = 0; i < 220; i++) {
            test.draw(test.whole("HT-" + i));
        }

        IntStream.range(0, 3).mapToObj(n -> CompletableFuture.runAsync(() -> reminders.remindBy(DAY))).toList().forEach(CompletableFuture::join);

        assertThat(told()).hasSize(220).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from contract_reminder").query(Long.class).single()).isEqualTo(220);
    }

    private Document notices(Locale language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/notices").locale(language).with(company.signedIn(manager))).andReturn().getResponse().getContentAsString());
    }

    private List<String> told() {
        return jdbc.sql("select n.kind || ' ' || n.subject_key || ' ' || a.name from notice n join access_account a on a.id = n.account_id order by n.id")
                .query(String.class).list();
    }
}
