package aftersales.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fragment in both languages and both themes, at a desk and on a phone. */
@JourneyTest
class KitJourneyTests {

    static List<Look> looks() {
        return List.of(Look.chinese(), Look.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_fragment_may_be_used_by_everybody(Look look, Browser browser) {
        try (Visit visit = browser.visit(look)) {
            visit.open("/kit").checkEverywhere("kit");
            visit.open("/kit?part=phone").checkEverywhere("kit-phone");
            visit.open("/kit?part=plain").checkEverywhere("kit-plain");
        }
    }

    @Test
    void the_wall_is_read_from_the_door(Browser browser) {
        try (Visit visit = browser.visit(Look.chinese().on(Look.Size.WALL).in(Look.Theme.DARK))) {
            visit.open("/kit?part=wall").check("kit-wall");
        }
    }

    @Test
    void language_and_theme_are_chosen_without_script(Browser browser) {
        try (Visit visit = browser.visitWithoutScript(Look.chinese())) {
            visit.open("/kit?part=plain");
            visit.page().click("button[value=dark]");
            visit.page().click("button[value=en]");

            assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visit.page().locator("html")).hasAttribute("data-bs-theme", "dark");
            assertThat(visit.page().url()).endsWith("/kit?part=plain");
        }
    }

    @Test
    void a_signature_is_drawn_and_taken_back(Browser browser) {
        try (Visit visit = browser.visit(Look.chinese().on(Look.Size.PHONE))) {
            visit.open("/kit?part=phone");
            var pad = visit.page().locator(".signing");
            pad.scrollIntoViewIfNeeded();
            var box = pad.boundingBox();
            visit.page().mouse().move(box.x + 20, box.y + 20);
            visit.page().mouse().down();
            visit.page().mouse().move(box.x + 120, box.y + 60);
            visit.page().mouse().up();

            assertThat(visit.page().inputValue("input[name=signature]")).matches("M\\d+ \\d+(L\\d+ \\d+)+");
            visit.page().click("[data-clear]");
            assertThat(visit.page().inputValue("input[name=signature]")).isEmpty();
        }
    }

    @Test
    void a_question_is_asked_before_the_form_is_sent(Browser browser) {
        try (Visit visit = browser.visit(Look.chinese())) {
            visit.open("/kit");
            visit.page().click("confirm-dialog .btn-danger");
            assertThat(visit.page().locator("confirm-dialog dialog")).isVisible();
            visit.page().click("confirm-dialog dialog button[value=no]");
            assertThat(visit.page().locator("confirm-dialog dialog")).isHidden();
            assertThat(visit.page().context().cookies().stream().map(cookie -> cookie.name)).doesNotContain("keys");
            visit.page().click("confirm-dialog .btn-danger");
            visit.page().click("confirm-dialog dialog button[value=yes]");
            visit.page().waitForURL("**/kit");
            assertThat(visit.page().context().cookies().stream().map(cookie -> cookie.name)).contains("keys");
        }
    }

    @Test
    void words_go_on_with_the_time(Browser browser) {
        try (Visit visit = browser.visit(Look.english())) {
            visit.page().clock().install();
            visit.open("/kit");
            var deadline = visit.page().locator("td relative-time").nth(1);
            assertThat(deadline).containsText("On site due in");
            visit.page().clock().fastForward(50 * 60 * 1000L);

            assertThat(deadline).containsText("On site missed by");
        }
    }

    @Test
    void rows_are_walked_by_keys_and_the_list_of_keys_opens(Browser browser) {
        try (Visit visit = browser.visit(Look.english())) {
            visit.open("/kit");
            visit.page().keyboard().press("j");
            visit.page().keyboard().press("j");
            assertThat(visit.page().locator(".list tbody tr").nth(1).locator("a")).isFocused();
            visit.page().keyboard().press("k");
            assertThat(visit.page().locator(".list tbody tr").nth(0).locator("a")).isFocused();
            visit.page().keyboard().press("?");
            assertThat(visit.page().locator("#keys")).isVisible();
        }
    }
}
