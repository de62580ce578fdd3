package aftersales.product.web;

import static aftersales.testing.Company.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aftersales.contract.ContractCase;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.Role;
import aftersales.product.EquipmentQueries;
import aftersales.product.EquipmentService;
import aftersales.product.EquipmentState;
import aftersales.product.SaveEquipment;
import aftersales.product.UnitLabels;
import aftersales.testing.ApplicationTest;
import aftersales.testing.Browser;
import aftersales.testing.Company;
import aftersales.ticket.Channel;
import aftersales.ticket.OpenTicket;
import aftersales.ticket.Priority;
import aftersales.ticket.TakeStep;
import aftersales.ticket.TicketIntake;
import aftersales.ticket.TicketSteps;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Labels are printed, read by a telephone and made void. With {@code -Dprinted=directory} they are kept to be looked at. */
@ApplicationTest
class UnitLabelPagesTests {

    private static final float POINTS_A_MM = 72 / 25.4f;
    private static final int DPI = 300;

    @Autowired MockMvc mvc;
    @Autowired Browser browser;
    @Autowired Company company;
    @Autowired UnitLabels labels;
    @Autowired EquipmentService equipment;
    @Autowired EquipmentQueries queries;
    @Autowired TicketIntake intake;
    @Autowired TicketSteps steps;
    @Autowired JdbcClient jdbc;
    @Autowired AutowireCapableBeanFactory beans;
    @Value("${aftersales.base-url}") String base;

    private ContractCase test;
    private Actor agent;
    private String page;

    @BeforeEach
    void found() {
        company.found();
        test = beans.createBean(ContractCase.class);
        agent = company.agent(company.headquarters());
        page = "/equipment/" + test.camera;
        jdbc.sql("update organization set hotline = '4001182201' where id = ?").param(company.yinchuan().value()).update();
    }

    private PDDocument print(Actor actor, String path) throws IOException {
        MockHttpServletResponse answer = browser.send(actor, get(URI.create(path)).locale(Locale.ENGLISH));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        byte[] pdf = answer.getContentAsByteArray();
        if (System.getProperty("printed") != null) {
            Files.write(Path.of(System.getProperty("printed"), path.replaceAll("\\W+", "-") + ".pdf"), pdf);
        }
        return Loader.loadPDF(pdf);
    }

    private static BufferedImage picture(PDDocument paper, int page) throws IOException {
        return new PDFRenderer(paper).renderImageWithDPI(page, DPI);
    }

    /** As a telephone reads the paper, held over this part of it, nearer and farther until it can; lengths in millimetres. */
    private static String read(BufferedImage paper, double left, double top, double width, double height) throws ReaderException {
        BufferedImage image = paper.getSubimage(dots(left), dots(top), Math.min(dots(width), paper.getWidth() - dots(left)),
                Math.min(dots(height), paper.getHeight() - dots(top)));
        ReaderException unread = null;
        for (double nearness : new double[] {1, 0.7, 1.4, 0.5, 1.9}) {
            LuminanceSource seen = seen(image, nearness);
            for (Binarizer contrast : List.of(new HybridBinarizer(seen), new GlobalHistogramBinarizer(seen))) {
                try {
                    return new QRCodeReader().decode(new BinaryBitmap(contrast), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
                } catch (ReaderException again) {
                    unread = again;
                }
            }
        }
        throw Objects.requireNonNull(unread);
    }

    private static LuminanceSource seen(BufferedImage image, double nearness) {
        int width = (int) (image.getWidth() * nearness);
        int height = (int) (image.getHeight() * nearness);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = scaled.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return new RGBLuminanceSource(width, height, scaled.getRGB(0, 0, width, height, null, 0, width));
    }

    private static int dots(double millimetres) {
        return (int) (millimetres / 25.4 * DPI);
    }

    private String address(EquipmentId unit) {
        return base + "/u/" + labels.of(SYSTEM, unit).code();
    }

    @Test
    void a_label_says_in_both_languages_what_it_is_and_whom_to_ring_and_its_code_is_read_back() throws Exception {
        try (PDDocument paper = print(agent, page + "/label")) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(59 * POINTS_A_MM, 61 * POINTS_A_MM);
            assertThat(paper.getPage(0).getMediaBox().getHeight()).isBetween(39 * POINTS_A_MM, 41 * POINTS_A_MM);
            assertThat(new PDFTextStripper().getText(paper)).contains("固定点测速", "Speed camera", "40-2217", "报修电话 Service", "400-118-2201", "序列号 Serial no.");
            assertThat(read(picture(paper, 0), 0, 0, 60, 40)).isEqualTo(address(test.camera));
        }
    }

    @Test
    void a_list_is_printed_on_sheets_or_one_by_one_and_only_what_is_in_reach() throws Exception {
        var camera = queries.get(SYSTEM, test.camera);
        TreeSet<String> all = new TreeSet<>(List.of(address(test.camera)));
        for (int i = 0; i < 22; i++) {
            all.add(address(equipment.install(SYSTEM, new SaveEquipment(camera.model(), camera.site(), "SN-" + i, "资产 " + i, null, null, EquipmentState.IN_SERVICE, null))));
        }
        Document list = browser.open(company.agent(company.yinchuan()), Locale.ENGLISH, "/equipment?q=TS-3");
        String sheet = Objects.requireNonNull(list.selectFirst("a[href^=/equipment/labels?]")).attr("href");
        try (PDDocument paper = print(company.agent(company.yinchuan()), sheet)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            TreeSet<String> seen = new TreeSet<>();
            List<BufferedImage> pages = List.of(picture(paper, 0), picture(paper, 1));
            for (int place = 0; place < all.size(); place++) {
                seen.add(read(pages.get(place / 21), 7 + place % 3 * 63.5, 15 + place % 21 / 3 * 38.1, 63.5, 38.1));
            }
            assertThat(seen).isEqualTo(all).doesNotContain(address(test.radar));
        }
        try (PDDocument paper = print(company.agent(company.yinchuan()), "/equipment/labels/roll?q=SN-1")) {
            assertThat(paper.getNumberOfPages()).as("SN-1, SN-10 to SN-19").isEqualTo(11);
        }
    }

    @Test
    void a_list_that_is_too_long_is_not_printed() {
        jdbc.sql("""
                insert into product_equipment (model_id, site_id, tag, tag_key, state, created_at)
                select model_id, site_id, 'T' || n, 'T' || n, 'IN_SERVICE', now() from product_equipment, generate_series(1, 200) n where id = ?
                """).param(test.camera.value()).update();

        MockHttpServletResponse answer = browser.send(agent, get("/equipment/labels"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/equipment");
    }

    @Test
    void who_reads_a_label_comes_to_the_unit_or_to_his_job_there_after_he_has_signed_in() throws Exception {
        String code = labels.of(SYSTEM, test.camera).code();
        assertThat(code).matches("[0-9a-z]{12}").isNotEqualTo(labels.of(SYSTEM, test.radar).code());
        assertThat(mvc.perform(get("/u/" + code)).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/login?to=%2Fu%2F" + code);
        assertThat(browser.send(agent, get("/u/" + code.toUpperCase(Locale.ROOT))).getRedirectedUrl()).isEqualTo(page);
        assertThat(browser.send(company.agent(company.zhongwei()), get("/u/" + code)).getStatus()).as("out of reach").isEqualTo(404);
        assertThat(browser.page(agent, Locale.SIMPLIFIED_CHINESE, get("/u/000000000000"), 404).text()).contains("没有内容");

        Actor technician = company.actor(company.yinchuan(), Role.TECHNICIAN);
        assertThat(browser.send(technician, get("/u/" + code)).getRedirectedUrl()).isEqualTo(page);
        String number = intake.open(agent, new OpenTicket(test.police, test.yinchuan, null, test.camera, "离线", "", Channel.PHONE, Priority.NORMAL, null, null, null, null, null, true));
        steps.take(technician, number, TakeStep.NOW);
        assertThat(browser.send(technician, get("/u/" + code)).getRedirectedUrl()).isEqualTo("/jobs/" + number);
    }

    @Test
    void a_new_code_makes_the_old_label_void_once_and_the_trail_says_so() {
        String lost = labels.of(SYSTEM, test.camera).code();
        String path = page + "/code";
        browser.page(company.actor(company.yinchuan(), Role.TECHNICIAN), Locale.ENGLISH, post(path).param("code", lost), 403);
        assertThat(browser.open(agent, Locale.ENGLISH, page).select("input[name=code]").val()).isEqualTo(lost);
        browser.page(agent, Locale.ENGLISH, post(path).param("code", lost), 302);
        String code = labels.of(SYSTEM, test.camera).code();
        browser.page(agent, Locale.ENGLISH, post(path).param("code", lost), 302);

        assertThat(labels.of(SYSTEM, test.camera).code()).as("sent twice").isEqualTo(code).isNotEqualTo(lost);
        assertThat(browser.send(agent, get("/u/" + lost)).getStatus()).isEqualTo(404);
        assertThat(browser.send(agent, get("/u/" + code)).getRedirectedUrl()).isEqualTo(page);
        assertThat(jdbc.sql("select count(*) from access_audit where subject_type = 'equipment' and action = 'code renewed'").query(Long.class).single()).isEqualTo(1);
        assertThat(browser.open(agent, Locale.ENGLISH, page + "/life").text()).contains("issued a new label code");
    }
}
