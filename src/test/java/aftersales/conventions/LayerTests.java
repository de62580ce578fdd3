package aftersales.conventions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** Who may know what inside a module. */
class LayerTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("aftersales");
    private static final List<String> FORBIDDEN_ENDINGS = List.of("Impl", "Util", "Utils", "Manager", "Helper", "Dto", "Common");
    private static final Set<String> CLOCKS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.LocalTime", "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year", "java.time.YearMonth");

    @Test
    void entities_and_repositories_are_known_in_their_package_only() {
        List<JavaClass> kept = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class) || type.isAssignableTo(Repository.class)).toList();
        assertThat(kept).as("entities and repositories").isNotEmpty();

        Exceptions.none().check("public entity or repository",
                kept.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName).toList());
    }

    @Test
    void only_web_and_api_know_spring_mvc() {
        DescribedPredicate<JavaClass> others = DescribedPredicate.not(resideInAnyPackage("aftersales.webkit..", "aftersales..web..",
                "aftersales..api.."));
        assertThat(CLASSES.stream().filter(others)).as("classes outside web and api").hasSizeGreaterThan(20);
        List<String> knowing = CLASSES.stream().filter(others)
                .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> isMvc(dependency.getTargetClass())))
                .map(JavaClass::getName).toList();

        webExceptions().check("knows Spring MVC outside web and api", knowing);
    }

    /** See docs/adr/0004: what a session would carry is a row, a cookie or in the address. */
    @Test
    void nobody_keeps_anything_in_an_http_session() {
        List<String> keeping = CLASSES.stream().filter(type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals("jakarta.servlet.http.HttpSession")))
                .map(JavaClass::getName).toList();

        Exceptions.none().check("knows HttpSession", keeping);
    }

    private static boolean isMvc(JavaClass type) {
        return resideInAnyPackage("org.springframework.web.servlet..", "org.springframework.web.bind..", "org.springframework.ui..",
                "org.springframework.stereotype.Controller").test(type);
    }

    private static Exceptions webExceptions() {
        return Exceptions.none()
                .except("aftersales.access.ActorArgument", "hands controllers who is asking, so it implements Spring MVC's argument face");
    }

    @Test
    void the_kernel_knows_no_spring_and_no_database() {
        assertThat(CLASSES.stream().filter(resideInAPackage("aftersales.kernel.."))).as("classes of the kernel").hasSizeGreaterThan(10);

        noClasses().that().resideInAPackage("aftersales.kernel..").and().doNotHaveSimpleName("package-info")
                .should(dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")))
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
        for (String ending : FORBIDDEN_ENDINGS) {
            noClasses().should(haveSimpleNameEndingWith(ending)).check(CLASSES);
        }
        noClasses().should().haveSimpleNameStartingWith("Base").orShould().haveSimpleNameStartingWith("Common").check(CLASSES);
    }

    @Test
    void nobody_asks_the_time_without_a_clock() {
        List<JavaMethodCall> calls = CLASSES.stream().flatMap(type -> type.getMethodCallsFromSelf().stream()).toList();
        assertThat(calls.stream().filter(call -> call.getTargetOwner().getName().startsWith("java.time."))).as("calls into java.time")
                .hasSizeGreaterThan(20);
        Stream<JavaMethodCall> bare = calls.stream().filter(LayerTests::isBareNow);

        clockExceptions().check("time without a Clock", bare.map(call -> call.getOriginOwner().getName()).distinct().toList());
    }

    private static boolean isBareNow(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = CLOCKS.contains(owner) && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
        return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"))
                || (owner.equals("java.util.Date") && call.getName().equals("<init>"))
                || (owner.equals("java.time.Clock") && call.getName().startsWith("system"));
    }

    private static Exceptions clockExceptions() {
        return Exceptions.none().except("aftersales.database.ReplayClock", "is the clock: it alone may ask the system");
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        packages.remove("aftersales");
        assertThat(packages).hasSizeGreaterThan(10);
        List<String> marked = Sources.below(Sources.MAIN, "package-info.java").stream()
                .filter(source -> source.text().contains("@NullMarked"))
                .map(source -> source.path().replace("src/main/java/", "").replace("/package-info.java", "").replace('/', '.')).toList();

        Exceptions.none().check("package without @NullMarked", packages.stream().filter(name -> !marked.contains(name)).toList());
    }

    @Test
    void controllers_stay_package_private() {
        classes().that().haveSimpleNameEndingWith("Controller").should().notBePublic().check(CLASSES);
    }
}
