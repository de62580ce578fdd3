package aftersales.webkit.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.webkit.Strip;
import aftersales.webkit.Strip.Pause;
import aftersales.webkit.Strip.State;
import aftersales.webkit.drawing.StripDrawing.Mark;
import aftersales.webkit.drawing.StripDrawing.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StripDrawingTests {

    @Test
    void used_time_fills_its_share_of_the_promised_time() {
        StripDrawing drawing = StripDrawing.of(strip(100, 40));

        assertThat(drawing.used()).containsExactly(new Part("0%", "40%"));
        assertThat(drawing.marks()).containsExactly(new Mark("50%", false), new Mark("80%", false));
        assertThat(drawing.due()).isNull();
        assertThat(drawing.length()).isEqualTo(100);
    }

    @Test
    void a_pause_stands_where_it_began_and_moves_what_comes_after_it() {
        StripDrawing drawing = StripDrawing.of(strip(80, 60, new Pause(40, 20)));

        assertThat(drawing.used()).containsExactly(new Part("0%", "40%"), new Part("60%", "20%"));
        assertThat(drawing.pauses()).containsExactly(new Part("40%", "20%"));
        assertThat(drawing.marks()).containsExactly(new Mark("40%", true), new Mark("84%", false));
    }

    @Test
    void a_pause_before_the_first_second_lies_at_the_beginning() {
        StripDrawing drawing = StripDrawing.of(strip(100, 25, new Pause(0, 25)));

        assertThat(drawing.pauses()).containsExactly(new Part("0%", "20%"));
        assertThat(drawing.used()).containsExactly(new Part("20%", "20%"));
    }

    @Test
    void two_pauses_in_a_row_do_not_overlap() {
        StripDrawing drawing = StripDrawing.of(strip(100, 50, new Pause(50, 10), new Pause(50, 10)));

        assertThat(drawing.pauses()).containsExactly(new Part("41.67%", "8.33%"), new Part("50%", "8.33%"));
    }

    @Test
    void long_pauses_are_drawn_shorter_so_that_the_promise_keeps_its_room() {
        StripDrawing drawing = StripDrawing.of(strip(100, 30, new Pause(30, 100_000)));

        assertThat(drawing.pauses()).containsExactly(new Part("18.75%", "37.50%"));
        assertThat(drawing.length()).isEqualTo(160);
    }

    @Test
    void a_missed_promise_is_full_and_marks_where_it_was_due() {
        StripDrawing drawing = StripDrawing.of(strip(60, 80));

        assertThat(drawing.used()).containsExactly(new Part("0%", "100%"));
        assertThat(drawing.due()).isEqualTo(new Mark("75%", true));
        assertThat(drawing.marks()).extracting(Mark::passed).containsExactly(true, true);
    }

    @Test
    void no_part_ever_leaves_the_strip() {
        for (long used = 0; used <= 250; used += 7) {
            for (long at = 0; at <= used; at += 13) {
                StripDrawing drawing = StripDrawing.of(strip(100, used, new Pause(at, 37), new Pause(used, 5)));
                assertThat(Stream.concat(drawing.used().stream(), drawing.pauses().stream()).mapToDouble(p -> number(p.x()) + number(p.width())))
                        .allMatch(end -> end <= 100.02);
            }
        }
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }

    private static Strip strip(long target, long used, Pause... pauses) {
        return new Strip("On site", State.RUNNING, target, used, List.of(pauses), null, null, null, true);
    }
}
