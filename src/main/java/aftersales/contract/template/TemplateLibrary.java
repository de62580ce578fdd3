package aftersales.contract.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The templates that come with the application, in the order of the letters they are taken from. */
public final class TemplateLibrary {

    private static final List<String> CODES = List.of("ningxia-highway", "waste-water", "decoration", "it-equipment", "government-supply", "tcl",
            "great-wall", "inspur", "tongfang", "fangjia");

    static final List<ContractTemplate> SHIPPED = CODES.stream().map(TemplateLibrary::read).toList();

    private TemplateLibrary() {
    }

    /** @throws IllegalArgumentException if none of that code comes with it */
    public static ContractTemplate shipped(String code) {
        return SHIPPED.stream().filter(template -> template.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException(code));
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
