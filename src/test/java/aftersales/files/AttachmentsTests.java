package aftersales.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.AttachmentId;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class AttachmentsTests {

    private static final StoreFile NOTE = new StoreFile("note.txt", "hello".getBytes(StandardCharsets.UTF_8), "photo");

    @Autowired
    Attachments attachments;
    @Autowired
    Company company;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    JdbcClient jdbc;
    Actor technician;

    @BeforeEach
    void found() {
        company.found();
        technician = company.agent(company.yinchuan());
    }

    @Test
    void what_was_stored_opens_again_with_its_checksum() {
        AttachmentId id = attachments.store(technician, company.yinchuan(), NOTE);
        OpenedFile file = attachments.open(technician, id);
        assertThat(file.content()).asString().isEqualTo("hello");
        assertThat(file.row().type()).isEqualTo(FileType.TEXT);
        assertThat(file.row().sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(file.row().createdBy()).isEqualTo(technician.name());
    }

    @Test
    void only_who_reaches_the_organisation_opens_it() {
        AttachmentId id = attachments.store(technician, company.yinchuan(), NOTE);
        assertThat(attachments.open(company.agent(company.headquarters()), id).row().id()).isEqualTo(id);
        for (var organization : List.of(company.zhongwei(), company.stranger())) {
            assertThatThrownBy(() -> attachments.open(company.agent(organization), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.remove(company.agent(organization), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.store(company.agent(organization), company.yinchuan(), NOTE)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_shared_file_is_opened_below_too_but_not_taken_away_there() {
        var manual = new StoreFile("manual.txt", "turn it on".getBytes(StandardCharsets.UTF_8), "manual", true);
        AttachmentId id = attachments.store(company.agent(company.headquarters()), company.headquarters(), manual);
        assertThat(attachments.open(technician, id).content()).asString().isEqualTo("turn it on");
        assertThatThrownBy(() -> attachments.remove(technician, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.open(company.agent(company.stranger()), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_goes_with_the_transaction_that_stored_it() {
        transactions.executeWithoutResult(status -> {
            attachments.store(technician, company.yinchuan(), NOTE);
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select (select count(*) from files_attachment) + (select count(*) from files_content)")
                .query(Long.class).single()).isZero();
    }

    @Test
    void a_removed_file_leaves_no_bytes() {
        AttachmentId id = attachments.store(technician, company.yinchuan(), NOTE);
        attachments.remove(technician, id);
        assertThat(attachments.describe(technician, List.of(id))).isEmpty();
        assertThat(jdbc.sql("select count(*) from files_content").query(Long.class).single()).isZero();
    }

    @Test
    void an_empty_one_an_unknown_type_and_one_too_large_are_refused() {
        assertRefused(new StoreFile("a.txt", new byte[0], "photo"), "files.refused.empty");
        assertRefused(new StoreFile("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8), "photo"), "files.refused.type");
        assertRefused(new StoreFile("a.txt", new byte[StoreFile.LIMIT + 1], "photo"), "files.refused.size");
        var endless = new ByteArrayInputStream(new byte[StoreFile.LIMIT * 3]);
        assertThatThrownBy(() -> StoreFile.read("a.txt", () -> endless, "photo", false)).isInstanceOf(Refusal.class);
        assertThat(endless.available()).as("read no further than the limit").isEqualTo(StoreFile.LIMIT * 2 - 1);
    }

    private void assertRefused(StoreFile file, String code) {
        assertThatThrownBy(() -> attachments.store(technician, company.yinchuan(), file))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }
}
