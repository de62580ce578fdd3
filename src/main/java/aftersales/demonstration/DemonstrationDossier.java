package aftersales.demonstration;

import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.FilePaper;
import aftersales.contract.InstructionMove;
import aftersales.contract.InstructionService;
import aftersales.contract.InstructionStepKind;
import aftersales.contract.InstructionWay;
import aftersales.contract.PaperKind;
import aftersales.contract.PaperService;
import aftersales.contract.RecordInstruction;
import aftersales.database.ReplayClock;
import aftersales.demonstration.DemonstrationCompany.Company;
import aftersales.demonstration.DemonstrationCompany.Person;
import aftersales.files.StoreFile;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.InstructionId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** What is on file with the contracts, and what their customers told the company to do. The office's contract has nothing on file. */
@Component
class DemonstrationDossier {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ContractQueries contracts;
    private final PaperService papers;
    private final InstructionService instructions;
    private final ReplayClock clock;

    DemonstrationDossier(ContractQueries contracts, PaperService papers, InstructionService instructions, ReplayClock clock) {
        this.contracts = contracts;
        this.papers = papers;
        this.instructions = instructions;
        this.clock = clock;
    }

    void file(Company company, Instant now) {
        Actor manager = company.as(Person.MANAGER);
        for (ContractRow contract : contracts.page(manager, ContractQueries.LISTING.request(new LinkedMultiValueMap<>())).rows()) {
            switch (contract.number().substring(0, 2)) {
                case "HT" -> highway(company, contract, now);
                case "WS" -> waterPlant(company, contract, now);
                default -> { }
            }
        }
    }

    private void highway(Company company, ContractRow contract, Instant now) {
        signed(company, contract, now);
        InstructionId due = given(company, contract, now, 6, 7, "马建军", "支队信息科科长", InstructionWay.MEETING, "入冬前检查全部路侧机柜的加热器和防风密封，逐柜拍照。", Person.LI_MIN);
        given(company, contract, now, 9, 7, "马建军", "支队信息科科长", InstructionWay.LETTER, "石嘴山段卡口图片须与支队平台每日核对一次，差异当日书面说明。", Person.ZHANG_QIAN);
        clock.at(now.minus(Duration.ofDays(2)), () -> instructions.take(company.as(Person.MANAGER), due, 0, new InstructionMove(InstructionStepKind.ASSIGNED,
                null, null, "支队同意延后三天", company.as(Person.WANG_LEI).account(), today(now).plusDays(1))));
    }

    private void waterPlant(Company company, ContractRow contract, Instant now) {
        signed(company, contract, now);
        paper(company, contract, now, PaperKind.CORRESPONDENCE, "关于夜间值守的函", "HW-2026-07");
        InstructionId done = given(company, contract, now, 12, 5, "许工", "厂长助理", InstructionWay.ON_SITE, "二号提升泵房加装防护栏后再恢复运行。", Person.ZHAO_PENG);
        take(company, now, 8, done, 0, InstructionStepKind.CARRIED_OUT, "赵鹏", "护栏已装好，试运行两小时无异常。");
        take(company, now, 7, done, 1, InstructionStepKind.REJECTED, "许工", "西侧护栏高度不足 1.2 米。");
        take(company, now, 5, done, 2, InstructionStepKind.CARRIED_OUT, "赵鹏", "西侧护栏已更换，高度 1.25 米。");
        take(company, now, 4, done, 3, InstructionStepKind.CONFIRMED, "许工", null);
        InstructionId waiting = given(company, contract, now, 5, 4, "许工", "厂长助理", InstructionWay.PHONE, "每周五下班前报送下周维护计划。", Person.SUN_TAO);
        take(company, now, 1, waiting, 0, InstructionStepKind.CARRIED_OUT, "孙涛", "首份计划已于周五报送，模板经厂方认可。");
    }

    private void signed(Company company, ContractRow contract, Instant now) {
        paper(company, contract, now, PaperKind.SIGNED_CONTRACT, "合同正本（双方签章）", contract.number());
        paper(company, contract, now, PaperKind.PROMISE_LETTER, "售后服务承诺书", null);
    }

    private void paper(Company company, ContractRow contract, Instant now, PaperKind kind, String title, @Nullable String number) {
        var scan = new StoreFile(title + ".pdf", scan(contract.number()), "contract");
        clock.at(now.minus(Duration.ofDays(20)), () -> papers.file(company.as(Person.MANAGER), contract.id(),
                new FilePaper(kind, title, number, contract.validFrom(), null, List.of(scan))));
    }

    private InstructionId given(Company company, ContractRow contract, Instant now, int daysAgo, int daysTime, String by, String role,
            InstructionWay way, String words, Person responsible) {
        LocalDate day = today(now).minusDays(daysAgo);
        return clock.at(now.minus(Duration.ofDays(daysAgo)), () -> instructions.record(company.as(Person.AGENT), contract.id(),
                new RecordInstruction(day, null, by, role, way, words, company.as(responsible).account(), day.plusDays(daysTime))));
    }

    private void take(Company company, Instant now, int daysAgo, InstructionId id, long version, InstructionStepKind kind, String by, @Nullable String words) {
        clock.at(now.minus(Duration.ofDays(daysAgo)), () -> instructions.take(company.as(Person.AGENT), id, version,
                new InstructionMove(kind, today(now).minusDays(daysAgo), by, words, null, null)));
    }

    private static LocalDate today(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    /** A page that says whose it is, as small as a PDF can be. */
    private static byte[] scan(String number) {
        String page = "BT /F1 20 Tf 70 760 Td (" + number + ") Tj 0 -34 Td (Scan of the demonstration) Tj ET";
        List<String> objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int begins = pdf.length();
        pdf.append("xref\n0 6\n").append(places).append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").append(begins).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
