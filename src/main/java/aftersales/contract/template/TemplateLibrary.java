package aftersales.contract.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The templates that come with the application, in the order of the letters they are taken from. */
final class TemplateLibrary {

    private static final List<String> CODES = List.of("ningxia-highway", "waste-water", "decoration", "it-equipment", "government-supply", "tcl",
            "great-wall", "inspur", "tongfang", "fangjia");

    static final List<ContractTemplate> SHIPPED = CODES.stream().map(TemplateLibrary::read).toList();

    private TemplateLibrary() {
    }

    private static ContractTemplate read(String code) {
        try (var in = TemplateLibrary.class.getResourceAsStream("/contract/templates/" + code + ".json")) {
            if (in == null) {
                throw new IllegalStateException("template " + code + " is not there");
            }
            return ContractTemplate.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
