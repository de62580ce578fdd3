package aftersales.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.files.AttachmentRow;
import aftersales.files.StoreFile;
import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.Role;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class HandoverTests {

    private static final HandoverItem MANUAL = new HandoverItem(HandoverKind.USER_MANUAL, null, "马队长", LocalDate.of(2026, 5, 30), null);

    @Autowired HandoverService handovers;
    @Autowired Company company;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;

    private Actor technician;
    private ContractId contract;

    @BeforeEach
    void found() {
        company.found();
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        ContractCase test = beans.createBean(ContractCase.class);
        technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        contract = test.draw(test.whole("HT-1"));
    }

    @Test
    void the_usual_things_are_owed_from_the_beginning_and_are_ticked_off() {
        assertThat(get().items()).extracting(HandoverItem::kind).containsExactly(HandoverKind.USER_MANUAL, HandoverKind.INSTALLATION_GUIDE,
                HandoverKind.ADMINISTRATION_MANUAL, HandoverKind.MAINTENANCE_SOFTWARE, HandoverKind.TRAINING);
        assertThat(get().done()).isZero();
        List<HandoverItem> items = new ArrayList<>(get().items());
        items.set(0, MANUAL);
        items.add(new HandoverItem(HandoverKind.OTHER, "备用钥匙", null, null, null));

        handovers.save(technician, contract, 0, items);

        assertThat(get().items()).isEqualTo(items);
        assertThat(get().done()).isEqualTo(1);
        assertThatThrownBy(() -> handovers.save(technician, contract, 0, items)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_receipt_stays_with_its_row() {
        attach(0, 1, "回执.txt");

        Handover handover = get();
        assertThat(handovers.receipts(technician, handover).values()).singleElement().satisfies(row -> assertThat(row.name()).isEqualTo("回执.txt"));
        refused("contract.handover.receipt.kept", () -> handovers.save(technician, contract, handover.version(), List.of(MANUAL)));
        refused("contract.handover.row.unknown", () -> attach(handover.version(), 6, "x.txt"));
    }

    @Test
    void a_receipt_comes_to_the_row_that_was_seen_and_replaces_none_without_a_reason() {
        List<HandoverItem> seen = get().items();
        handovers.save(technician, contract, 0, seen.subList(1, seen.size()));
        assertThatThrownBy(() -> attach(0, 1, "手册回执.txt")).isInstanceOf(Conflict.class);
        assertThat(handovers.receipts(technician, get())).isEmpty();

        attach(1, 1, "指南回执.txt");
        refused("contract.handover.receipt.there", () -> attach(2, 1, "手册回执.txt"));
        assertThat(handovers.receipts(technician, get()).values()).extracting(AttachmentRow::name).containsExactly("指南回执.txt");

        attach(2, 1, "手册回执.txt", "贴错了");
        assertThat(handovers.receipts(technician, get()).values()).extracting(AttachmentRow::name).containsExactly("手册回执.txt");
        assertThat(jdbc.sql("select details from access_audit where subject_type = 'handover' and action = 'receipt exchanged'").query(String.class)
                .single()).contains("贴错了", "replaces");
    }

    private void attach(long version, int position, String name) {
        attach(version, position, name, null);
    }

    private void attach(long version, int position, String name, @Nullable String reason) {
        handovers.attach(technician, contract, version, position, new StoreFile(name, name.getBytes(StandardCharsets.UTF_8), "handover"), reason);
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        refused("contract.handover.name.missing", () -> new HandoverItem(HandoverKind.OTHER, " ", null, null, null).checked(""));
        refused("contract.handover.receiver.missing", () -> new HandoverItem(HandoverKind.TRAINING, null, null, LocalDate.of(2026, 5, 1), null).checked(""));
        refused("webkit.field.PastOrPresent", () -> handovers.save(technician, contract, 0,
                List.of(new HandoverItem(HandoverKind.TRAINING, null, "马队长", LocalDate.of(2026, 6, 2), null))));
        refused("access.refused", () -> handovers.save(company.actor(company.yinchuan(), Role.DISPATCHER), contract, 0, List.of(MANUAL)));
        assertThatThrownBy(() -> handovers.get(company.actor(company.stranger(), Role.MANAGER), contract)).isInstanceOf(NotFound.class);
    }

    private Handover get() {
        return handovers.get(technician, contract);
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
