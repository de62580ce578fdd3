package aftersales.webkit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Visitor;
import aftersales.webkit.WebkitTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebkitTest
class ShellTests {

    @LocalServerPort
    private int port;

    @Test
    void the_menu_shows_what_the_readers_roles_may_use_and_where_he_is() {
        Document page = reader().page("/kit");

        assertThat(page.select(".side a[aria-current=page]").eachText()).containsExactly("工单 128");
        assertThat(page.select(".side-part a").eachAttr("href")).contains("/", "/customers", "/dashboard").doesNotContain("/forms");
        assertThat(page.select(".side-part h2").eachText()).containsExactly("工作", "承诺", "资源", "管理");
        assertThat(page.select(".count.urgent").text()).isEqualTo("3");
    }

    @Test
    void nobody_signed_in_sees_no_menu_and_no_call_box() {
        Document page = new Visitor(port).page("/kit");

        assertThat(page.select(".side-part, call-box, .side-user")).isEmpty();
    }

    @Test
    void the_bell_tells_what_is_unread_and_only_to_a_reader() {
        assertThat(reader().page("/kit").select("a.bell").text()).isEqualTo("7 条未读通知 7");
        assertThat(new Visitor(port).page("/kit").select(".bell")).isEmpty();
    }

    @Test
    void the_reader_can_sign_out_and_choose_without_script() {
        Document page = reader().page("/kit");

        assertThat(page.select("form[method=post][action=/logout] button")).hasSize(1);
        assertThat(page.select("form[action=/language] button[aria-pressed=true]").eachAttr("value")).containsExactly("zh-CN");
        assertThat(page.select("form[action=/theme] button")).hasSize(3);
    }

    @Test
    void single_key_shortcuts_can_be_switched_off() {
        assertThat(reader().page("/kit").select("key-map dialog")).hasSize(1);
        assertThat(Visitor.chinese(port).with("Cookie", "reader=1; keys=off").page("/kit").select("key-map")).isEmpty();
    }

    @Test
    void the_call_box_is_a_form_that_works_without_script() {
        assertThat(reader().page("/kit").select("search form[method=get] input[name=q]")).hasSize(1);
    }

    private Visitor reader() {
        return Visitor.chinese(port).with("Cookie", "reader=1");
    }
}
