package aftersales.product.web;

import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentRow;
import aftersales.product.UnitLabels.UnitLabel;
import aftersales.webkit.PublicAddress;
import aftersales.webkit.drawing.QrCode;
import aftersales.webkit.format.Formats;
import aftersales.webkit.print.PdfPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints labels in both languages, whoever prints them: many people read one. */
@Component
class LabelPrinter {

    private static final int COLUMNS = 3;

    private final PdfPrinter printer;
    private final PublicAddress addresses;
    private final OrganizationQueries organizations;
    private final MessageSource messages;
    private final Formats formats;

    LabelPrinter(PdfPrinter printer, PublicAddress addresses, OrganizationQueries organizations, MessageSource messages, Formats formats) {
        this.printer = printer;
        this.addresses = addresses;
        this.organizations = organizations;
        this.messages = messages;
        this.formats = formats;
    }

    /** A line of words: what it is in both languages, and it. */
    public record Line(String chinese, String english, String value) {
    }

    /**
     * @param picture  of the address that the unit is found by
     * @param other    the name of its model in the other language; null: it has but one
     */
    public record Printed(String picture, String name, @Nullable String other, List<Line> lines) {
    }

    /** On sheets of three times seven labels of 63.5 × 38.1 mm. */
    byte[] sheet(List<UnitLabel> labels, Locale language) {
        List<Printed> printed = printed(labels);
        List<List<Printed>> rows = new ArrayList<>();
        for (int i = 0; i < printed.size(); i += COLUMNS) {
            rows.add(printed.subList(i, Math.min(i + COLUMNS, printed.size())));
        }
        return printer.print("product/labels", Map.of("kind", "labels-sheet", "rows", rows), language);
    }

    /** Each on a page of 60 × 40 mm, for printers of labels. */
    byte[] roll(List<UnitLabel> labels, Locale language) {
        return printer.print("product/labels", Map.of("kind", "labels-roll", "rows", printed(labels).stream().map(List::of).toList()), language);
    }

    private List<Printed> printed(List<UnitLabel> labels) {
        Map<OrganizationId, String> hotlines = new HashMap<>();
        return labels.stream().map(label -> {
            EquipmentRow unit = label.unit();
            String hotline = hotlines.computeIfAbsent(unit.organization(), this::hotline);
            List<Line> lines = new ArrayList<>();
            add(lines, "serial", unit.serial());
            add(lines, "tag", unit.tag());
            add(lines, "service", hotline.isEmpty() ? null : formats.phone(hotline));
            String chinese = unit.modelName(Locale.SIMPLIFIED_CHINESE);
            String english = unit.modelName(Locale.ENGLISH);
            return new Printed(QrCode.picture(addresses.of("/u/{code}", label.code())), chinese, english.equals(chinese) ? null : english, lines);
        }).toList();
    }

    private String hotline(OrganizationId id) {
        String hotline = organizations.get(Actor.system("product"), id).hotline();
        return hotline == null ? "" : hotline;
    }

    private void add(List<Line> lines, String what, @Nullable String value) {
        if (value != null) {
            lines.add(new Line(messages.getMessage("product.label." + what, null, Locale.SIMPLIFIED_CHINESE),
                    messages.getMessage("product.label." + what, null, Locale.ENGLISH), value));
        }
    }
}
