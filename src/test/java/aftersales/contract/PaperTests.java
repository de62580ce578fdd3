package aftersales.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.files.OpenedFile;
import aftersales.files.StoreFile;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class PaperTests {

    @Autowired PaperService papers;
    @Autowired PaperQueries queries;
    @Autowired ContractService contracts;
    @Autowired ContractQueries contractQueries;
    @Autowired ContractRenewal renewal;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private ContractCase test;
    private Actor manager;
    private Actor technician;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        test = beans.createBean(ContractCase.class);
        manager = company.actor(company.headquarters(), Role.MANAGER);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = test.draw(test.whole("HT/1"));
    }

    @Test
    void a_paper_of_several_scans_is_opened_by_everybody_who_reads_the_contract() {
        PaperId id = papers.file(manager, contract, paper(PaperKind.SIGNED_CONTRACT, "合同正本", "甲.txt", "乙.txt"));

        PaperRow row = queries.get(technician, contract, id);
        assertThat(row).extracting(PaperRow::version, PaperRow::number, PaperRow::day, PaperRow::filedBy)
                .containsExactly(1, "2025-18", LocalDate.of(2025, 12, 20), manager.name());
        OpenedFile second = papers.open(technician, id, 2);
        assertThat(new String(second.content(), StandardCharsets.UTF_8)).isEqualTo("乙.txt");
        assertThat(second.row().name()).as("what it is, not what the scanner called it").isEqualTo("HT-1 合同正本 2.txt");
        assertThatThrownBy(() -> papers.open(technician, id, 3)).isInstanceOf(NotFound.class);
        Actor stranger = company.actor(company.stranger(), Role.MANAGER);
        assertThatThrownBy(() -> papers.open(stranger, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.newest(stranger, contract, 5)).isInstanceOf(NotFound.class);
    }

    @Test
    void only_who_may_change_the_contract_files_and_removes() {
        PaperId id = papers.file(manager, contract, paper(PaperKind.OTHER, "图纸", "a.txt"));
        refused("access.refused", () -> papers.file(technician, contract, paper(PaperKind.OTHER, "x", "a.txt")));
        Actor below = company.actor(company.yinchuan(), Role.MANAGER);
        refused("contract.keeper.other", () -> papers.file(below, contract, paper(PaperKind.OTHER, "x", "a.txt")));
        refused("contract.keeper.other", () -> papers.remove(below, contract, id, "x"));
    }

    @Test
    void a_removal_takes_the_file_and_leaves_its_trace() {
        PaperId id = papers.file(manager, contract, paper(PaperKind.INVOICE, "发票", "f.txt"));
        refused("webkit.field.NotBlank", () -> papers.remove(manager, contract, id, " "));

        papers.remove(manager, contract, id, "归错合同");

        PaperRow row = queries.page(technician, contract, PaperQueries.LISTING.request(new LinkedMultiValueMap<>())).rows().get(0);
        assertThat(row.removal()).isEqualTo(new PaperRow.Removal(clock.instant(), manager.name(), "归错合同"));
        assertThat(row.scans()).singleElement().satisfies(scan -> {
            assertThat(scan.attachment()).isNull();
            assertThat(scan.name()).isEqualTo("f.txt");
        });
        assertThatThrownBy(() -> papers.open(manager, id, 1)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from files_content").query(Long.class).single()).isZero();
        assertThat(queries.newest(manager, contract, 5)).isEmpty();
        refused("contract.paper.gone", () -> papers.remove(manager, contract, id, "again"));
        assertThat(jdbc.sql("select action from access_audit where subject_type = 'contract' and action like 'paper%' order by id").query(String.class).list())
                .containsExactly("paper filed", "paper removed");
        assertThatThrownBy(() -> jdbc.sql("delete from contract_paper").update()).hasMessageContaining("trace");
    }

    @Test
    void a_renewal_keeps_the_papers_of_the_contract_before_it() {
        PaperId old = papers.file(manager, contract, paper(PaperKind.SIGNED_CONTRACT, "合同正本", "a.txt"));
        ContractId next = renewal.renew(manager, contract, "HT/2", false);
        PaperId own = papers.file(manager, next, paper(PaperKind.SUPPLEMENT, "补充", "b.txt"));

        assertThat(queries.newest(technician, next, 5)).extracting(PaperRow::id).containsExactly(own, old);
        assertThat(queries.newest(technician, contract, 5)).extracting(PaperRow::id).containsExactly(old);
        assertThat(queries.isUnsigned(next)).as("its own signed contract").isTrue();
    }

    @Test
    void contracts_in_force_without_a_signed_one_on_file_are_found() {
        ContractId other = test.draw(test.whole("HT/3"));
        test.draw(ContractCase.valid(test.whole("draft"), ContractCase.FROM, ContractCase.TO, true));
        PaperId signed = papers.file(manager, contract, paper(PaperKind.SIGNED_CONTRACT, "合同正本", "a.txt"));
        assertThat(unsigned()).containsExactly(other);

        papers.remove(manager, contract, signed, "扫描不清");

        assertThat(unsigned()).containsExactly(other, contract);
    }

    @Test
    void a_paper_belongs_to_a_version_there_is_and_to_a_day_that_was() {
        contracts.change(manager, contract, 0, ContractCase.valid(test.whole("HT/1"), ContractCase.FROM, ContractCase.TO.plusYears(1), false));
        List<StoreFile> scans = List.of(scan("a.txt"));
        PaperId id = papers.file(manager, contract, new FilePaper(PaperKind.TENDER, "标书", null, null, 1, scans));
        assertThat(queries.get(manager, contract, id).version()).isEqualTo(1);
        PaperId present = papers.file(manager, contract, new FilePaper(PaperKind.TENDER, "标书", null, null, null, scans));
        assertThat(queries.get(manager, contract, present).version()).isEqualTo(2);

        refused("contract.paper.version.unknown", () -> papers.file(manager, contract, new FilePaper(PaperKind.TENDER, "标书", null, null, 3, scans)));
        refused("webkit.field.PastOrPresent", () -> papers.file(manager, contract,
                new FilePaper(PaperKind.TENDER, "标书", null, LocalDate.of(2026, 6, 2), null, scans)));
        refused("contract.acceptance.files.missing", () -> new FilePaper(PaperKind.TENDER, "标书", null, null, null, List.of()));
        refused("files.refused.type", () -> papers.file(manager, contract, new FilePaper(PaperKind.TENDER, "标书", null, null, null,
                List.of(new StoreFile("a.exe", new byte[] {'M', 'Z', 0, 1}, "contract")))));
    }

    private List<ContractId> unsigned() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("unsigned", "true");
        return contractQueries.page(technician, ContractQueries.LISTING.request(parameters)).rows().stream().map(ContractRow::id).toList();
    }

    private static FilePaper paper(PaperKind kind, String title, String... files) {
        return new FilePaper(kind, title, "2025-18", LocalDate.of(2025, 12, 20), null, Arrays.stream(files).map(PaperTests::scan).toList());
    }

    private static StoreFile scan(String name) {
        return new StoreFile(name, name.getBytes(StandardCharsets.UTF_8), "contract");
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
