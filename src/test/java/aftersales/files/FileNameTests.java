package aftersales.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "验收单.pdf, PDF, 验收单.pdf",
            "photo.JPEG, JPEG, photo.jpeg",
            "C:\\Users\\li\\a.png, PNG, a.png",
            "../../etc/passwd, TEXT, passwd.txt",
            "evil.html, PNG, evil.html.png",
            "a\"b;c.pdf, PDF, a_b_c.pdf",
            "...hidden.txt, TEXT, hidden.txt",
    })
    void keeps_the_senders_name_made_harmless(String declared, FileType type, String kept) {
        assertThat(FileName.safe(declared, type)).isEqualTo(kept);
    }

    @Test
    void removes_what_nobody_sees_before_looking_at_the_name() {
        assertThat(FileName.safe("report\u202efdp.\u200bexe", FileType.PDF)).isEqualTo("reportfdp.exe.pdf");
        assertThat(FileName.safe("a\r\nSet-Cookie: x.png", FileType.PNG)).isEqualTo("aSet-Cookie_ x.png");
        assertThat(FileName.safe("", FileType.PDF)).isEqualTo("file.pdf");
        assertThat(FileName.safe("\0", FileType.PNG)).isEqualTo("file.png");
    }

    @Test
    void shortens_a_long_name_without_cutting_a_character_in_two() {
        String name = FileName.safe("x".repeat(99) + "😀😀.pdf", FileType.PDF);
        assertThat(name).isEqualTo("x".repeat(99) + ".pdf");
    }
}
