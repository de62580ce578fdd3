package aftersales.contract.template;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.contract.ContractCase;
import aftersales.contract.ContractQueries;
import aftersales.contract.SaveContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.Span;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.sla.SlaPolicyQueries;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.time.DayOfWeek;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ApplicationTest
class TemplateServiceTests {

    @Autowired TemplateService service;
    @Autowired TemplateQueries templates;
    @Autowired ContractQueries contracts;
    @Autowired SlaPolicyQueries policies;
    @Autowired CalendarService calendars;
    @Autowired Company company;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
    }

    private void calendar(String name, WeeklyHours week) {
        calendars.create(SYSTEM, new SaveCalendar(company.headquarters(), name, "Asia/Shanghai", false, week));
    }

    private SaveContract under(PolicyId policy, String number, ContractDocument document) {
        SaveContract whole = test.whole(number);
        return new SaveContract(whole.organization(), number, whole.title(), whole.customer(), policy, whole.validFrom(), null, false, null, null, true,
                whole.sites(), whole.equipment(), whole.promises()).owing(document);
    }

    private ContractId draw(String code, String number) {
        ContractTemplate template = templates.get(manager, code).template();
        return service.draw(manager, code, company.headquarters(), null, policy -> under(policy, number, template.document()));
    }

    @Test
    void a_contract_of_a_template_makes_its_policy_and_the_next_one_uses_it_again() {
        calendar("值班台", WeeklyHours.everyDay(Hours.parse("08:00", "24:00")));

        ContractId first = draw("ningxia-highway", "HT-1");
        ContractId second = draw("ningxia-highway", "HT-2");

        PolicyId policy = contracts.get(manager, first).row().policy();
        assertThat(policies.get(manager, policy).code()).isEqualTo("T-HIGHWAY");
        assertThat(policies.get(manager, policy).targets()).extracting(target -> target.calendarName()).containsExactly("值班台", null, null);
        assertThat(contracts.get(manager, second).row().policy()).isEqualTo(policy);
        assertThat(contracts.owed(first, 1).document()).isEqualTo(templates.get(manager, "ningxia-highway").template().document());
    }

    @Test
    void every_shipped_template_can_be_drawn_up() {
        calendar("值班台", WeeklyHours.everyDay(Hours.parse("08:00", "24:00")));
        calendar("工作日", WeeklyHours.onWeekdays(Hours.parse("09:00", "18:00")));

        for (TemplateRow row : templates.all(manager)) {
            ContractTemplate template = row.template();
            PolicyId chosen = template.policy() == null ? test.policy : null;
            ContractId id = service.draw(manager, template.code(), company.headquarters(), chosen,
                    policy -> under(policy, template.code(), template.document()));
            assertThat(contracts.owedFor(test.camera)).extracting(owed -> owed.id()).contains(id);
        }
    }

    @Test
    void without_a_calendar_that_fits_or_a_policy_it_is_refused() {
        refused("contract.template.hours.DESK", () -> draw("ningxia-highway", "HT-1"));
        refused("contract.template.hours.OFFICE", () -> draw("fangjia", "HT-1"));
        refused("webkit.field.NotNull", () -> draw("inspur", "HT-1"));
        refused("access.refused", () -> service.draw(company.actor(company.headquarters(), Role.AGENT), "waste-water", company.headquarters(), null,
                policy -> under(policy, "HT-1", ContractDocument.EMPTY)));
        assertThatThrownBy(() -> draw("none", "HT-1")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_calendar_of_only_some_working_days_does_not_fit_and_the_one_that_counts_is_named() {
        calendar("周三", WeeklyHours.on(List.of(DayOfWeek.WEDNESDAY), Hours.parse("09:00", "18:00")));
        calendar("每天", WeeklyHours.everyDay(Hours.parse("09:00", "18:00")));
        refused("contract.template.hours.OFFICE", () -> draw("fangjia", "HT-1"));
        assertThat(service.calendars(manager, "fangjia", company.headquarters())).isEmpty();

        calendar("工作日", WeeklyHours.onWeekdays(Hours.parse("09:00", "18:00")));
        assertThat(service.calendars(manager, "fangjia", company.headquarters())).containsExactly("工作日");
        draw("fangjia", "HT-1");
        assertThat(service.calendars(manager, "fangjia", company.headquarters())).as("made already").isEmpty();
    }

    @Test
    void a_company_copies_a_template_and_changes_its_own() {
        String code = service.copy(manager, "tongfang", company.headquarters());
        ContractDocument document = templates.get(manager, "waste-water").template().document();

        service.change(manager, code, 0, "网吧电脑", "Internet cafes", Span.years(2), document);

        assertThat(code).isEqualTo("tongfang-2");
        assertThat(service.copy(manager, code, company.headquarters())).isEqualTo("tongfang-3");
        TemplateRow own = templates.get(manager, code);
        assertThat(own.template().nameZh()).isEqualTo("网吧电脑");
        assertThat(own.template().document()).isEqualTo(document);
        assertThat(service.mayChange(manager, own)).isTrue();
        assertThat(templates.get(manager, "tongfang").template().nameZh()).as("the shipped one stays").isEqualTo("同方电脑");
        assertThatThrownBy(() -> service.change(manager, code, 0, "x", "x", null, document)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> service.change(manager, "tongfang", 0, "x", "x", null, document)).isInstanceOf(NotFound.class);
    }

    @Test
    void own_templates_are_seen_below_and_nowhere_else() {
        String code = service.copy(manager, "tongfang", company.headquarters());
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);

        assertThat(templates.get(below, code).organizationName()).isNotBlank();
        assertThat(service.mayChange(below, templates.get(below, code))).isFalse();
        assertThatThrownBy(() -> templates.get(company.actor(company.stranger(), Role.MANAGER), code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.copy(below, "tongfang", company.headquarters())).isInstanceOf(NotFound.class);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
