package aftersales.webkit.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PdfPrinterTests {

    private final PdfPrinter printer;

    PdfPrinterTests() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        printer = new PdfPrinter(engine);
    }

    @Test
    void nothing_is_fetched_whatever_the_page_names(@TempDir Path directory) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort();
        Path secret = Files.writeString(directory.resolve("secret.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>secret</text></svg>");
        try {
            String text = text(print("<link rel=\"stylesheet\" href=\"" + there + "/style.css\" /><style>@import url(" + there
                    + "/more.css); p { background: url(" + there + "/back.png) }</style>", "<p>Words</p><img src=\"" + there + "/image.png\" /><img src=\""
                    + secret.toUri() + "\" /><object data=\"" + there + "/object.svg\" type=\"image/svg+xml\"></object>"));
            assertThat(text).contains("Words").doesNotContain("secret");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void letters_that_xml_does_not_know_are_left_out() throws IOException {
        assertThat(text(print("", "<p>one\u000Btwo\u0000 th\u0008ree \uD83D four \uFFFF</p>"))).contains("one two three four");
    }

    @Test
    void the_same_paper_has_the_same_bytes_and_no_time_in_it() throws IOException {
        byte[] first = print("", "<p>换板</p>");

        assertThat(print("", "<p>换板</p>")).isEqualTo(first);
        try (PDDocument paper = Loader.loadPDF(first)) {
            assertThat(paper.getDocumentInformation().getCreationDate()).isNull();
            assertThat(paper.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    private byte[] print(String head, String body) {
        return printer.print("<html><head><title>x</title>" + head + "</head><body>" + body + "</body></html>", Map.of(), Locale.ENGLISH);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
