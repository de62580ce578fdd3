package aftersales.sla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.kernel.time.Allowance;
import aftersales.kernel.time.Hours;
import aftersales.kernel.time.Measure;
import aftersales.kernel.time.WeeklyHours;
import aftersales.organization.CalendarService;
import aftersales.organization.SaveCalendar;
import aftersales.sla.Condition;
import aftersales.sla.EventKind;
import aftersales.sla.Fact;
import aftersales.sla.Facts;
import aftersales.sla.PolicyRow;
import aftersales.sla.Reopening;
import aftersales.sla.Rung;
import aftersales.sla.SlaClocks;
import aftersales.sla.SlaEvent;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaRenewal;
import aftersales.sla.SubjectRef;
import aftersales.sla.TargetKind;
import aftersales.sla.TargetRow;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The rows of the policy form, and all that can be said in one. */
@ApplicationTest
class PolicyRowsTests {

    @Autowired MockMvc mvc;
    @Autowired SlaPolicyQueries policies;
    @Autowired CalendarService calendars;
    @Autowired SlaClocks clocks;
    @Autowired SlaRenewal renewal;
    @Autowired TestClock clock;
    @Autowired Company company;

    private Actor manager;
    private String desk;

    @BeforeEach
    void company() {
        company.found();
        manager = company.actor(company.headquarters(), Role.MANAGER);
        desk = calendars.create(manager, new SaveCalendar(company.headquarters(), "Office", "Asia/Shanghai", false,
                WeeklyHours.everyDay(Hours.parse("09:00", "18:00")))).toString();
    }

    @Test
    void a_row_is_added_moved_and_removed_and_nothing_typed_is_lost() throws Exception {
        Document added = page(two(post("/policies")).param("adding", "PROPOSE").param("step", "targets.add"), Locale.ENGLISH, 200);
        assertThat(kinds(added)).containsExactly("ARRIVE", "FIX", "PROPOSE");
        assertThat(added.select("li.row-item:eq(2) > details[open]")).as("the new one is open").hasSize(1);
        assertThat(added.select("input[name='targets[1].amount']").val()).isEqualTo("what");
        assertThat(added.select("input[name=name]").val()).isEqualTo("Half written");
        assertThat(added.select(".form-problems")).isEmpty();

        Document moved = page(two(post("/policies")).param("step", "targets.down.0"), Locale.ENGLISH, 200);
        assertThat(kinds(moved)).containsExactly("FIX", "ARRIVE");
        assertThat(moved.select("input[name='targets[0].amount']").val()).isEqualTo("what");
        assertThat(moved.select("li.row-item summary").get(4).text()).startsWith("2 On site within 4 h from the on-site request");

        assertThat(kinds(page(two(post("/policies")).param("step", "targets.remove.0"), Locale.ENGLISH, 200))).containsExactly("FIX");
        Document odd = page(two(post("/policies")).param("step", "targets.up.99"), Locale.ENGLISH, 200);
        assertThat(kinds(odd)).as("a row that is not there").containsExactly("ARRIVE", "FIX");
        assertThat(page(two(post("/policies")).param("step", "ladder.add"), Locale.ENGLISH, 200).select("input[name='ladder[0].amount']"))
                .hasSize(1);
    }

    @Test
    void all_that_a_row_can_say_is_kept_and_shown_again() throws Exception {
        Actor chief = company.actor(company.yinchuan(), Role.MANAGER);
        String name = chief.name();
        send(whole(post("/policies")).param("ladder[0].named", name.toUpperCase(Locale.ROOT)));
        PolicyRow kept = policies.find(manager, "W").orElseThrow();
        TargetRow target = kept.targets().get(0);
        assertThat(target.allowance()).isEqualTo(new Allowance(Measure.BY_WORKING_DAY, 2));
        assertThat(target.conditions()).containsExactly(Condition.of(Fact.REGION_CLASS, "PROVINCE", "OTHER"), Condition.of(Fact.HOURS, "IN"),
                Condition.of(Fact.EQUIPMENT_CATEGORY, "打印机", "复印机"));
        assertThat(target.reopening()).isEqualTo(Reopening.CONTINUE);
        assertThat(target.share()).isEqualTo(90);
        assertThat(kept.standard()).isTrue();
        assertThat(kept.hoursName()).isEqualTo("Office");
        assertThat(kept.ladder()).containsExactly(new Rung(Rung.Basis.BEFORE, 1800, Set.of(Rung.Recipient.MANAGER_ABOVE),
                List.of(chief.account())));

        Document edit = page(get("/policies/W/edit"), Locale.ENGLISH, 200);
        assertThat(edit.select("li.row-item summary").first().text()).isEqualTo("1 On site by closing time on the second working day from the"
                + " on-site request, Office, when in the province or outside the province, reported in hours, 复印机 or 打印机");
        assertThat(edit.select("input[name='targets[0].when[REGION_CLASS]'][checked]").eachAttr("value")).containsExactly("PROVINCE", "OTHER");
        assertThat(edit.select("input[name='targets[0].words[EQUIPMENT_CATEGORY]']").val()).isEqualTo("复印机, 打印机");
        assertThat(edit.select("#field-ladder li.row-item summary").text()).isEqualTo("1 30 min before the deadline: Manager one level up, " + name);
        assertThat(edit.select("input[name='ladder[0].named']").val()).isEqualTo(name);
        Document shown = page(get("/policies/W"), Locale.CHINA, 200);
        assertThat(shown.select("main").text()).contains("省内或省外、工作时间内报修、复印机或打印机：自上门请求起第 2 个工作日下班前到场（Office）",
                "承诺 90%", "期限前 30 分", "上一级主管", name, "总部内合同没有另行约定的");
    }

    @Test
    void a_warning_whose_people_the_editor_does_not_see_still_says_that_somebody_is_told() throws Exception {
        Document form = page(two(post("/policies")).param("ladder[0].amount", "80").param("ladder[0].hidden", "4711").param("step", "targets.add"),
                Locale.ENGLISH, 200);

        assertThat(form.select("#field-ladder summary").text()).contains("1 whom you cannot see").doesNotContain("only noted");
    }

    @Test
    void a_refusal_stands_at_its_row() throws Exception {
        Document named = page(whole(post("/policies")).param("hours", "").param("ladder[0].named", "nobody"), Locale.ENGLISH, 422);
        assertThat(named.select("#field-ladder li > details[open] #field-ladder-0-named-error").text()).isEqualTo("Nobody here signs in as nobody");
        Document hours = page(two(post("/policies")).param("targets[0].when[HOURS]", "IN").param("code", "X").param("targets[1].amount", "1"),
                Locale.ENGLISH, 422);
        assertThat(hours.select(".form-problems a[href='#field-targets-1-amount']")).as("typed twice").hasSize(1);
        Document needed = page(post("/policies").param("name", "N").param("code", "N").param("organization", company.headquarters().toString())
                .param("targets[0].kind", "FIX").param("targets[0].amount", "4").param("targets[0].when[HOURS]", "IN"), Locale.ENGLISH, 422);
        assertThat(needed.select(".form-problems a[href='#field-targets-0-conditions']").text()).contains("Choose the working hours first");
        assertThat(needed.select("#field-targets-0-conditions[open] .form-error")).hasSize(1);
    }

    @Test
    void a_policy_shows_what_it_takes_from_those_it_refines() throws Exception {
        send(simple("BASE", null, "FIX", "8"));
        String base = policies.find(manager, "BASE").orElseThrow().id().toString();
        send(simple("NEAR", base, "FIX", "4").param("targets[1].kind", "ARRIVE").param("targets[1].amount", "2")
                .param("targets[1].when[PRIORITY]", "URGENT"));
        Document near = page(get("/policies/NEAR"), Locale.ENGLISH, 200);
        assertThat(near.select(".promise-never").text()).contains("within 8 h").contains("Never holds here");
        assertThat(near.select(".promises li").eachText()).hasSize(3);
        assertThat(page(get("/policies/BASE"), Locale.ENGLISH, 200).select("aside a[href='/policies/NEAR']")).hasSize(1);
    }

    @Test
    void an_edit_can_be_tried_on_running_clocks_before_it_is_saved() throws Exception {
        send(simple("BASE", null, "FIX", "8"));
        clocks.open(Company.SYSTEM, new SubjectRef("case", "C-1"), policies.find(manager, "BASE").orElseThrow().id(), Facts.none(),
                company.yinchuan(), List.of(SlaEvent.of(EventKind.REPORTED, clock.instant())));
        Document tried = page(edit("4").param("step", "impact"), Locale.ENGLISH, 200);
        assertThat(tried.select("#impact").text()).contains("Of 1 open tickets 1 deadlines would move, 0 appear, 0 vanish.");
        assertThat(tried.select("#impact tbody tr").text()).startsWith("C-1 Fix");
        assertThat(policies.find(manager, "BASE").orElseThrow().version()).isZero();
        assertThat(page(edit("4").param("step", "impact"), Locale.CHINA, 200).select("#impact").text()).contains("1 个期限变动");
        assertThat(page(edit("x").param("step", "impact"), Locale.ENGLISH, 422).select("#field-targets-0-amount-error")).hasSize(1);
        send(edit("4").param("apply", "true"));
        assertThat(renewal.waiting()).isEqualTo(1);
    }

    @Test
    void a_warning_that_never_comes_says_so() throws Exception {
        send(simple("SHORT", null, "FIX", "1").param("ladder[0].amount", "2").param("ladder[0].moment", "HOURS_BEFORE"));
        assertThat(page(get("/policies/SHORT"), Locale.ENGLISH, 200).select("main").text())
                .contains("Never comes for this promise, which is shorter: Fix within 1 h");
        send(simple("WAITS", null, "FIX", "1").param("targets[0].pauses[WAITING_CUSTOMER]", "STOPS").param("ladder[0].amount", "2")
                .param("ladder[0].moment", "HOURS_BEFORE"));
        assertThat(page(get("/policies/WAITS"), Locale.ENGLISH, 200).select("main").text()).as("a pause makes room").doesNotContain("Never comes");
    }

    private MockHttpServletRequestBuilder edit(String hours) {
        return post("/policies/BASE").param("version", "0").param("name", "BASE").param("code", "BASE").param("enabled", "true")
                .param("organization", company.headquarters().toString()).param("targets[0].kind", "FIX").param("targets[0].amount", hours);
    }

    private MockHttpServletRequestBuilder simple(String code, String refines, String kind, String hours) {
        var request = post("/policies").param("name", code).param("code", code).param("organization", company.headquarters().toString())
                .param("enabled", "true").param("targets[0].kind", kind).param("targets[0].amount", hours);
        return refines == null ? request : request.param("refines", refines);
    }

    private MockHttpServletRequestBuilder two(MockHttpServletRequestBuilder request) {
        return request.param("name", "Half written").param("organization", company.headquarters().toString())
                .param("targets[0].kind", "ARRIVE").param("targets[0].amount", "4").param("targets[0].unit", "HOURS")
                .param("targets[0].start", "VISIT_REQUESTED")
                .param("targets[1].kind", "FIX").param("targets[1].amount", "what").param("targets[1].start", "REPORTED");
    }

    private MockHttpServletRequestBuilder whole(MockHttpServletRequestBuilder request) {
        return request.param("name", "Whole").param("code", "W").param("organization", company.headquarters().toString())
                .param("enabled", "true").param("standard", "true").param("hours", desk)
                .param("targets[0].kind", "ARRIVE").param("targets[0].amount", "2").param("targets[0].unit", "BY_WORKING_DAY")
                .param("targets[0].calendar", desk).param("targets[0].start", "VISIT_REQUESTED").param("targets[0].reopening", "CONTINUE")
                .param("targets[0].when[REGION_CLASS]", "PROVINCE", "OTHER").param("targets[0].when[HOURS]", "IN")
                .param("targets[0].words[EQUIPMENT_CATEGORY]", "打印机、复印机").param("targets[0].share", "90")
                .param("ladder[0].amount", "30").param("ladder[0].moment", "MINUTES_BEFORE").param("ladder[0].recipients", "MANAGER_ABOVE");
    }

    private static List<String> kinds(Document page) {
        return page.select("input[name^=targets][name$=kind]").eachAttr("value");
    }

    private void send(MockHttpServletRequestBuilder request) throws Exception {
        assertThat(mvc.perform(request.locale(Locale.ENGLISH).with(company.signedIn(manager))).andReturn().getResponse().getStatus())
                .isEqualTo(302);
    }

    private Document page(MockHttpServletRequestBuilder request, Locale language, int status) throws Exception {
        var response = mvc.perform(request.locale(language).with(company.signedIn(manager))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
