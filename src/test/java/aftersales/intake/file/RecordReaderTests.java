package aftersales.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.intake.file.CsvRecord.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReaderTests {

    @Test
    void cells_are_read_whatever_ends_the_lines() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(read("a,b" + end + "1, 2 " + end + "3,4" + end)).extracting(CsvRecord::cells)
                    .containsExactly(List.of("1", "2"), List.of("3", "4"));
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        assertThat(new RecordReader(new StringReader("\ufeffnumber,state\n"), Separator.COMMA).header()).containsExactly("number", "state");
    }

    @Test
    void quoted_cells_keep_separators_quotes_and_lines() throws IOException {
        List<CsvRecord> records = read("a,b\n\"1,5\",\"she said \"\"no\"\"\"\n2,\"first\nsecond\"\n3,4\n");

        assertThat(records).extracting(CsvRecord::cells).containsExactly(List.of("1,5", "she said \"no\""),
                List.of("2", "first\nsecond"), List.of("3", "4"));
        assertThat(records).extracting(CsvRecord::line).containsExactly(2, 3, 5);
    }

    @Test
    void a_stray_quotation_mark_breaks_its_own_line_only() throws IOException {
        List<CsvRecord> records = read("a,b\n1,\"open\n2,x\n3,y\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(2, 3, 4);
        assertThat(records).extracting(CsvRecord::fault).containsExactly(Fault.QUOTES, null, null);
    }

    @Test
    void two_stray_quotation_marks_some_lines_apart_do_not_swallow_the_lines_between() throws IOException {
        List<CsvRecord> records = read("a,b,c\n1,\"open,x\n2,x,y\n3,x,y\n4,x,\"open\n5,x,y\n");

        assertThat(records).filteredOn(record -> record.fault() == null).extracting(record -> record.cells().get(0))
                .containsExactly("2", "3", "5");
        assertThat(records).filteredOn(record -> record.fault() != null).extracting(CsvRecord::line).containsExactly(2, 5);
    }

    @Test
    void quotation_marks_closed_in_the_middle_of_a_cell_break_the_line() throws IOException {
        assertThat(read("a,b\n\"1\"x,2\n3,4\n")).extracting(CsvRecord::fault).containsExactly(Fault.QUOTES, null);
    }

    @Test
    void a_quotation_mark_inside_a_cell_is_only_a_sign() throws IOException {
        assertThat(read("a,b\n17\" screen,2\n")).extracting(CsvRecord::cells).containsExactly(List.of("17\" screen", "2"));
    }

    @Test
    void too_few_or_too_many_cells_break_the_line_only() throws IOException {
        List<CsvRecord> records = read("a,b\n1\n1,2,3\n1,2\n");

        assertThat(records).extracting(CsvRecord::fault).containsExactly(Fault.COLUMNS, Fault.COLUMNS, null);
    }

    @Test
    void a_line_without_an_end_is_cut_and_broken_and_reading_goes_on() throws IOException {
        List<CsvRecord> records = read("a,b\n1," + "x".repeat(300_000) + "\n3,4\n");

        assertThat(records).extracting(CsvRecord::fault).containsExactly(Fault.LENGTH, null);
        assertThat(records.get(0).text()).hasSize(LineReader.LIMIT);
        assertThat(records.get(1).line()).isEqualTo(3);
    }

    @Test
    void lines_without_content_are_passed_over_but_counted() throws IOException {
        List<CsvRecord> records = read("a,b\n\n,\n   \n1,2\n");

        assertThat(records).extracting(CsvRecord::line).containsExactly(5);
    }

    @Test
    void columns_without_a_name_or_with_the_same_are_told_apart() throws IOException {
        assertThat(new RecordReader(new StringReader("a,,A,a\n"), Separator.COMMA).header()).containsExactly("a", "#2", "A (2)", "a (3)");
    }

    @Test
    void an_empty_file_has_neither_header_nor_records() throws IOException {
        try (RecordReader reader = new RecordReader(new StringReader(""), Separator.COMMA)) {
            assertThat(reader.header()).isEmpty();
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void a_file_of_stray_quotation_marks_only_is_read_in_reasonable_time() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",\"open,some more text that fills the line\n");
        }
        long begun = System.nanoTime();

        assertThat(read(text.toString())).hasSizeGreaterThan(19_000);

        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    private static List<CsvRecord> read(String text) throws IOException {
        try (RecordReader reader = new RecordReader(new StringReader(text), Separator.COMMA)) {
            List<CsvRecord> records = new ArrayList<>();
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return records;
        }
    }
}
