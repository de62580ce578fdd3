package aftersales.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path folder;

    @Test
    void a_folder_in_use_is_refused_with_the_process_that_holds_it() {
        try (DataDirectory held = DataDirectory.claim(folder)) {
            assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataDirectory.claim(held.root()))
                    .withMessageContaining("in use").withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_folder_given_back_can_be_claimed_again() {
        DataDirectory.claim(folder).close();

        DataDirectory.claim(folder).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataDirectory.claim(file.resolve("data")))
                .withMessageContaining("cannot be used");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void other_users_can_neither_enter_private_folders_nor_read_secrets() throws IOException {
        try (DataDirectory directory = DataDirectory.claim(folder)) {
            Path inner = directory.privateFolder("private");
            Path secret = inner.resolve("secret");
            DataDirectory.writeSecret(secret, "first");
            DataDirectory.writeSecret(secret, "second");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner))).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
            assertThat(secret).hasContent("second");
        }
    }
}
