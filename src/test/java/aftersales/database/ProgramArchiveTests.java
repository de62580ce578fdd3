package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramArchiveTests {

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,x86_64", "Mac OS X,aarch64", "Windows 11,amd64"})
    void programs_come_for_the_usual_machines(String system, String processor) {
        assertThat(ProgramArchive.forMachine(system, processor)).isNotNull();
    }

    @Test
    void on_other_machines_the_start_says_what_to_configure() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProgramArchive.forMachine("Linux", "riscv64"))
                .satisfies(refused -> assertThat(refused.action()).contains("SPRING_DATASOURCE_URL"));
    }
}
