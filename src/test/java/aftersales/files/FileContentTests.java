package aftersales.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileContentTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Test
    void knows_pictures_and_pdf_by_their_first_bytes_whatever_they_are_called() {
        assertThat(FileType.of(PNG, "a.pdf")).contains(FileType.PNG);
        assertThat(FileType.of(HexFormat.of().parseHex("ffd8ffe000104a464946"), "a")).contains(FileType.JPEG);
        assertThat(FileType.of("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), "a.webp")).contains(FileType.WEBP);
        assertThat(FileType.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "a.png")).contains(FileType.PDF);
    }

    @Test
    void takes_text_under_the_names_of_text_only() {
        byte[] words = "设备,序列号\n泵,P-204\n".getBytes(StandardCharsets.UTF_8);
        assertThat(FileType.of(words, "list.CSV")).contains(FileType.CSV);
        assertThat(FileType.of(words, "list.txt")).contains(FileType.TEXT);
        assertThat(FileType.of(words, "list.html")).isEmpty();
        assertThat(FileType.of(words, "list")).isEmpty();
        assertThat(FileType.of("报修单".getBytes(Charset.forName("GB18030")), "a.txt")).contains(FileType.TEXT);
    }

    @Test
    void refuses_what_a_browser_might_run() {
        assertThat(FileType.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "a.svg")).isEmpty();
        assertThat(FileType.of("\ufeff \n<!doctype html><script>".getBytes(StandardCharsets.UTF_8), "a.txt")).isEmpty();
        assertThat(FileType.of("<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_8), "a.csv")).isEmpty();
        assertThat(FileType.of("MZ\0\3\0\0".getBytes(StandardCharsets.ISO_8859_1), "a.txt")).isEmpty();
        assertThat(FileType.of(new byte[] {'P', 'K'}, "a.xlsx")).isEmpty();
    }

    @Test
    void tells_a_workbook_from_a_document_and_from_any_other_archive() throws IOException {
        assertThat(FileType.of(archive("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx")).contains(FileType.XLSX);
        assertThat(FileType.of(archive("[Content_Types].xml", "word/document.xml"), "a.xlsx")).contains(FileType.DOCX);
        assertThat(FileType.of(archive("readme.txt"), "a.xlsx")).isEmpty();
        assertThat(FileType.of(archive("xl/workbook.xml"), "a.xlsx")).isEmpty();
    }

    @Test
    void refuses_macros_and_broken_archives() throws IOException {
        assertThat(FileType.of(archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx")).isEmpty();
        byte[] whole = archive("[Content_Types].xml", "xl/workbook.xml");
        for (int length = 4; length < whole.length; length++) {
            assertThat(FileType.of(Arrays.copyOf(whole, length), "a.xlsx")).as("cut at %s", length).isEmpty();
        }
    }

    private static byte[] archive(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
