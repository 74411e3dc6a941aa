package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Holds the house together: the rooms' borders, the layers inside them and the habits of the code. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed|static) )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);

    private static JavaClasses portal;
    private static JavaClasses brokenHouse;

    @BeforeAll
    static void read() {
        portal = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.trygghetsportalen");
        brokenHouse = new ClassFileImporter().importPackages("brokenhouse");
    }

    @Test
    void roomsUseOnlyWhatTheyMay() {
        ApplicationModules.of(TrygghetsportalenApplication.class).verify();
    }

    @Test
    void findsARoomThatUsesWhatItMayNot() {
        ApplicationModules broken = ApplicationModules.of("brokenhouse", location -> true);

        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("'cellar' depends on module 'attic'");
    }

    @ParameterizedTest
    @MethodSource("se.trygghetsportalen.HouseRule#all")
    void holds(HouseRule rule) {
        rule.rule().allowEmptyShould(true).check(portal);
    }

    @ParameterizedTest
    @MethodSource("se.trygghetsportalen.HouseRule#all")
    void findsWhatBreaks(HouseRule rule) {
        assertThat(rule.rule().evaluate(brokenHouse).getFailureReport().getDetails())
                .as(rule.sentence())
                .anyMatch(found -> found.contains(rule.brokenBy()));
    }

    @Test
    void listsNoOpenServiceThatIsGone() {
        assertThat(HouseRule.OPEN_SERVICES.keySet())
                .allMatch(portal::contain, "is a class of the portal")
                .allMatch(
                        name -> portal.get(name).isAnnotatedWith("org.springframework.stereotype.Service"),
                        "is a @Service");
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        assertThat(packagesWithoutNullMarked(portal)).isEmpty();
        assertThat(packagesWithoutNullMarked(brokenHouse)).contains("brokenhouse.attic");
        assertThat(sources().filter(file -> file.endsWith("package-info.java")))
                .isNotEmpty()
                .allMatch(file -> text(file).startsWith("/**"), "starts with what the package is for");
    }

    @Test
    void everyPublicTypeSaysWhatItPromises() {
        assertThat(sources().flatMap(file -> silentTypes(text(file)).stream())).isEmpty();
        assertThat(silentTypes("package a;\n\npublic record Silent() {}\n")).containsExactly("Silent");
    }

    private static List<String> packagesWithoutNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !found.getName().contains(".generated"))
                .filter(found -> !found.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
    }

    private static List<String> silentTypes(String source) {
        List<String> silent = new ArrayList<>();
        Matcher types = PUBLIC_TYPE.matcher(source);
        while (types.find()) {
            if (!source.substring(0, types.start()).contains("/**")) {
                silent.add(types.group(1));
            }
        }
        return silent;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
