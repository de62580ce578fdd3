package aftersales.webkit.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureDrawingTests {

    @Test
    void moves_and_lines_between_whole_numbers_are_kept_as_they_are() {
        String path = "M10 20L11 22L600 200M0 0L1 1";
        assertThat(SignatureDrawing.read(path)).isEqualTo(new SignatureDrawing(path));
    }

    @Test
    void a_stroke_that_left_the_box_runs_along_its_edge() {
        SignatureDrawing drawing = SignatureDrawing.read("M-5 10L620 -3L300 999");
        assertThat(drawing).extracting(SignatureDrawing::path).isEqualTo("M0 10L600 0L300 200");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_drawn_is_no_drawing(String path) {
        assertThat(SignatureDrawing.read(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "M10 20L11 22L13 24\"/><script>alert(1)</script>", "M10 20 L11 22L13 24", "m10 20l11 22l13 24", "L10 20L11 22L13 24",
        "M10,20L11,22L13,24", "M1.5 2L3 4L5 6", "M10 20L11 22L13 24Z", "M10 20C1 1 2 2 3 3", "M10 20L11 22L13 24\nM1 1L2 2",
        "M10 20L11 22L13 24 url(http://evil)", "M99999 1L2 2L3 3", "M١٠ 20L11 22L13 24", "M10 20L11", "javascript:alert(1)"})
    void anything_else_is_refused(String path) {
        assertThatThrownBy(() -> SignatureDrawing.read(path)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("webkit.signature.unreadable");
            assertThat(refusal.field()).isEqualTo("signature");
        });
    }

    @Test
    void a_dot_is_no_signature() {
        assertThatThrownBy(() -> SignatureDrawing.read("M10 10L10 10L10 10L11 11")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_drawing_has_an_end() {
        String longest = "M100 100" + "L200 100L100 200".repeat((SignatureDrawing.LONGEST - 8) / 16);
        assertThat(SignatureDrawing.read(longest)).isNotNull();
        assertThatThrownBy(() -> SignatureDrawing.read(longest + "L200 100L100 200")).isInstanceOf(Refusal.class);
    }

    @Test
    void no_other_path_can_be_made_a_drawing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignatureDrawing("M1 1L700 1L2 2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignatureDrawing("<svg>"));
    }
}
