package aftersales.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.AftersalesApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Calls go down the stairs, never up, never around. */
class ModuleTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(AftersalesApplication.class);

    @Test
    void modules_call_only_those_their_door_plate_names() {
        assertThat(MODULES.stream().count()).as("modules").isGreaterThan(4);

        MODULES.verify();
    }

    @Test
    void every_module_names_what_it_may_call() {
        List<String> silent = Sources.below(Sources.MAIN, "package-info.java").stream()
                .filter(source -> source.path().split("/").length == 6)
                .filter(source -> !source.text().contains("allowedDependencies"))
                .map(Sources.Source::path).toList();

        Exceptions.none().check("a module without allowed dependencies may call everybody", silent);
    }
}
