package aftersales.webkit.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as PDF. Nothing is fetched while printing, whatever the template names; the letters that occur are put into
 * the file, so that it looks alike everywhere and can be searched. Templates are well-formed as XML.
 */
@Component
public class PdfPrinter {

    private static final String FAMILY = "Noto Sans SC";
    private static final int REGULAR = 400;
    /** A picture that the page itself holds. */
    private static final String OWN = "data:image/png;base64,";
    private static final String STYLE = read("print.css");

    private final ITemplateEngine templates;

    PdfPrinter(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template without a host: what it shows is in the model, links have no meaning in it
     * @param language of the words; moments are in the reader's zone, as on pages
     */
    public byte[] print(String template, Map<String, Object> model, Locale language) {
        String page = allowed(templates.process(template, new Context(language, model))).replace("</head>", "<style>" + STYLE + "</style></head>");
        var out = new ByteArrayOutputStream();
        FSSupplier<InputStream> font = () -> resource("NotoSansSC-Regular.ttf");
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(font, FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> uri.startsWith(OWN) ? uri : null);
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith(OWN), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useReplacementText("□"); // a letter the font does not have
            builder.withProducer("Aftersales");
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            save(builder, page, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without the letters XML does not know, such as the line break inside a paragraph that an office program hands over. */
    private static String allowed(String page) {
        StringBuilder kept = new StringBuilder(page.length());
        page.codePoints().map(letter -> letter == 0x0B ? '\n' : letter).filter(letter -> letter == '\t' || letter == '\n' || letter == '\r'
                || letter >= ' ' && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD || letter > 0xFFFF).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The same paper has the same bytes whenever it is printed: what names the file comes from what it says, and no time stands in it. */
    private void save(PdfRendererBuilder builder, String page, ByteArrayOutputStream out) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument paper = renderer.getPdfDocument();
            paper.getDocumentInformation().setCreationDate(null);
            paper.getDocumentInformation().setModificationDate(null);
            paper.setDocumentId((long) page.hashCode());
            paper.save(out);
        }
    }

    private static String read(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(name), name);
    }
}
