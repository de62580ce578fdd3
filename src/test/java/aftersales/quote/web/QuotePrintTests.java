package aftersales.quote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.QuoteId;
import aftersales.quote.AskedLine;
import aftersales.quote.LineKind;
import aftersales.quote.QuoteService;
import aftersales.quote.SaveQuote;
import aftersales.quote.SendQuote;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.testing.TestClock;
import aftersales.testing.TicketWorld;
import aftersales.ticket.TicketIntake;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** With {@code -Dprinted=directory} the pages are also put there, to be looked at. */
@ApplicationTest
class QuotePrintTests {

    @Autowired
    Browser browser;
    @Autowired
    Company company;
    @Autowired
    TicketWorld world;
    @Autowired
    TicketIntake intake;
    @Autowired
    QuoteService quotes;
    @Autowired
    TestClock clock;
    Actor agent;
    EquipmentId camera;
    QuoteId quote;
    String secret;

    @BeforeEach
    void send() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        company.found();
        agent = company.agent(company.headquarters());
        TicketWorld.Highway highway = world.highway();
        camera = highway.camera();
        String number = intake.open(agent, TicketWorld.report(highway));
        quote = quotes.create(agent, number, new SaveQuote("更换雷达电源板，重新标定测速点。\n<script>alert(1)</script> & <img src=\"http://127.0.0.1/x\">",
                Map.of(CostClass.PARTS, Liability.COST, CostClass.LABOUR, Liability.FREE), false, List.of(
                        new AskedLine(LineKind.PARTS, "雷达电源板 㙍", BigDecimal.ONE, new BigDecimal("1280.5"), null),
                        new AskedLine(LineKind.LABOUR, "更换与标定", new BigDecimal("1.5"), null, null),
                        new AskedLine(LineKind.TRAVEL, "银川至盐池往返", new BigDecimal("260"), new BigDecimal("1.2"), null))));
        secret = quotes.send(agent, quote, 0, new SendQuote(null, Locale.ENGLISH, LocalDate.parse("2026-12-01")));
    }

    @Test
    void the_paper_says_in_both_languages_what_the_page_says() throws IOException {
        try (PDDocument chinese = pdf("/quotes/" + quote + "/pdf", Locale.CHINA); PDDocument english = pdf("/customer-quote/" + secret + "/pdf", Locale.ENGLISH)) {
            assertThat(text(chinese)).contains("报价单", "维修方案", "雷达电源板", "1,280.50 元", "质保期内免费", "合计", "1,592.50 元", "宁夏高速公路交警支队",
                    "<script>alert(1)</script>");
            assertThat(text(english)).contains("Quote", "What will be done", "1,280.50 CNY", "Free under the warranty", "Please answer until 1 Dec 2026", "更换雷达电源板");
            look(chinese, "quote-zh.png");
            look(english, "quote-en.png");
        }
    }

    @Test
    void a_verdict_is_printed_with_its_reasons_in_both_languages() throws IOException {
        String path = "/equipment/" + camera + "/warranty/pdf";
        try (PDDocument chinese = pdf(path, Locale.CHINA); PDDocument english = pdf(path, Locale.ENGLISH)) {
            assertThat(text(chinese)).contains("固定点测速仪", "宁夏高速公路交警支队", "2026年11月23日").doesNotContain("??");
            assertThat(text(english)).contains("Speed camera", "23 Nov 2026").doesNotContain("??");
            look(chinese, "verdict-zh.png");
            look(english, "verdict-en.png");
        }
    }

    @Test
    void its_letters_are_in_it_and_only_those_it_needs() throws IOException {
        MockHttpServletResponse answer = browser.send(agent, get(URI.create("/quotes/" + quote + "/pdf")).locale(Locale.CHINA));
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(200_000);
        try (PDDocument paper = Loader.loadPDF(answer.getContentAsByteArray())) {
            List<PDFont> fonts = fonts(paper);
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-Regular"); // the mark of a subset
            });
        }
    }

    private PDDocument pdf(String path, Locale language) throws IOException {
        MockHttpServletResponse answer = browser.send(agent, get(URI.create(path)).locale(language));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    private static List<PDFont> fonts(PDDocument paper) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var page : paper.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static void look(PDDocument paper, String name) throws IOException {
        String printed = System.getProperty("printed");
        if (printed != null) {
            Files.createDirectories(Path.of(printed));
            ImageIO.write(new PDFRenderer(paper).renderImageWithDPI(0, 110), "png", Path.of(printed, name).toFile());
        }
    }
}
