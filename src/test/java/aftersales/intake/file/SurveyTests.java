package aftersales.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class SurveyTests {

    @Test
    void columns_show_what_they_say_and_how_often() throws IOException {
        Survey survey = survey("number,state\n1,New\n1,Closed\n2,New\n2,?\nbroken\n");

        assertThat(survey.records()).isEqualTo(5);
        assertThat(survey.broken()).isEqualTo(1);
        assertThat(survey.columns().get(1).values()).containsExactly(new Survey.Value("New", 2), new Survey.Value("Closed", 1));
        assertThat(survey.columns().get(1).known()).isEqualTo(3);
    }

    @Test
    void the_formats_that_read_most_times_of_a_column_are_its_own_whatever_a_broken_line_says() throws IOException {
        assertThat(survey("t\n01/02/2016 10:00\n05/06/2016 11:00\n").columns().get(0).patterns())
                .containsExactly("d/M/yyyy H:mm[:ss]", "M/d/yyyy H:mm[:ss]");
        assertThat(survey("t\n01/02/2016 10:00\n?\n25/06/2016 11:00\n").columns().get(0).patterns()).containsExactly("d/M/yyyy H:mm[:ss]");
        assertThat(survey("t\n25/06/2016 11:00\n31/02/2016 10:00\n26/06/2016 11:00\n").columns().get(0).patterns())
                .containsExactly("d/M/yyyy H:mm[:ss]");
        assertThat(survey("t\n01/02/2016 10:00\nsoon\n").columns().get(0).patterns()).isEmpty();
        assertThat(survey("t\n" + "soon\n".repeat(50) + "01/02/2016 10:00\n").columns().get(0).patterns()).isEmpty();
    }

    @Test
    void a_column_of_many_values_shows_the_first_few() throws IOException {
        StringBuilder text = new StringBuilder("t\n");
        for (int i = 0; i < 5000; i++) {
            text.append("value ").append(i).append('\n');
        }
        Survey.Column column = survey(text.toString()).columns().get(0);

        assertThat(column.many()).isTrue();
        assertThat(column.examples()).containsExactly("value 0", "value 1", "value 2");
        assertThat(column.values()).hasSize(3);
    }

    private static Survey survey(String text) throws IOException {
        return Survey.of(new StringReader(text), Separator.COMMA);
    }
}
