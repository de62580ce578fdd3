package aftersales.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ApplicationTest
class HandoverPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor technician;
    private String contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        ContractCase test = beans.createBean(ContractCase.class);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = "/contracts/" + test.draw(test.whole("HT-1"));
    }

    @Test
    void the_list_is_filled_in_and_receipts_are_added_in_both_languages() throws Exception {
        assertThat(page(get(contract + "/handover"), Locale.CHINA, 200).select("main li").eachText()).hasSize(5).first().asString().contains("用户操作手册");
        Document form = page(get(contract + "/handover/edit"), Locale.ENGLISH, 200);
        assertThat(form.select("select[name$='.kind']")).hasSize(7);

        assertThat(send(filled("0"), Locale.ENGLISH).getRedirectedUrl()).isEqualTo(contract + "/handover");
        var scan = new MockMultipartFile("file", "回执.txt", "text/plain", "received".getBytes(StandardCharsets.UTF_8));
        assertThat(page(receipt(scan, "0"), Locale.CHINA, 409).select("select[name=position] option[selected]")).as("to be chosen anew").isEmpty();
        String shown = page(get(contract + "/handover"), Locale.ENGLISH, 200).select("main input[name=version]").val();
        assertThat(send(receipt(scan, shown), Locale.ENGLISH).getStatus()).isEqualTo(302);

        Document list = page(get(contract + "/handover"), Locale.ENGLISH, 200);
        assertThat(list.select("select[name=position] option").eachText()).contains("备用钥匙", "User manual (exchanges the receipt)");
        assertThat(page(receipt(scan, list.select("main input[name=version]").val()), Locale.CHINA, 422).select("#field-reason ~ .form-error, .field-wrong .form-error").text())
                .contains("更换时请说明原因");
        assertThat(list.select("main li").eachText()).containsExactly("User manual Handed to 马队长 on 30 May 2026 回执.txt Handed over", "备用钥匙 Owed");
        assertThat(page(get(contract), Locale.ENGLISH, 200).select("main").text()).contains("1 of 2 handed over");
        assertThat(page(filled("0"), Locale.ENGLISH, 409).select("input[name='items[0].receiver']").val()).isEqualTo("马队长");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        Document wrong = page(post(contract + "/handover").param("items[1].kind", "TRAINING").param("items[1].day", "2026-05-30")
                .param("items[0].name", "钥匙"), Locale.CHINA, 422);
        assertThat(wrong.select(".form-problems a").eachAttr("href")).containsExactly("#field-items-1-receiver");
        assertThat(wrong.select("input[name='items[0].name']").val()).isEqualTo("钥匙");
        assertThat(page(post(contract + "/handover").param("more", "more").param("items[0].name", "钥匙"), Locale.ENGLISH, 200)
                .select("input[name$='.name']")).hasSize(3);
        assertThat(page(multipart(contract + "/handover/receipts"), Locale.ENGLISH, 422).select(".form-problems a").text()).contains("Please choose a file");
    }

    private AbstractMockHttpServletRequestBuilder<?> receipt(MockMultipartFile scan, String version) {
        return multipart(contract + "/handover/receipts").file(scan).param("version", version).param("position", "1");
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(String version) {
        return post(contract + "/handover").param("version", version).param("items[0].kind", "USER_MANUAL").param("items[0].receiver", "马队长")
                .param("items[0].day", "2026-05-30").param("items[2].name", "备用钥匙");
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, Locale language, int status) throws Exception {
        MockHttpServletResponse answer = send(request, language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Locale language) throws Exception {
        return mvc.perform(request.locale(language).with(company.signedIn(technician))).andReturn().getResponse();
    }
}
