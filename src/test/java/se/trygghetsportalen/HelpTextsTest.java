package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page within the layout has a help text in both languages, and no help text is left without its page. */
class HelpTextsTest {
    private static final Path HELP = Path.of("src/main/resources/help");

    @Test
    void everyPageHasHelpInBothLanguages() throws IOException {
        Set<String> pages = pages();

        assertThat(pages).contains("start");
        assertThat(files("sv")).isEqualTo(pages);
        assertThat(files("en")).isEqualTo(pages);
    }

    @Test
    void everyHelpTextHasAHeadingAndSaysSomething() throws IOException {
        for (String language : Set.of("sv", "en")) {
            for (String page : files(language)) {
                String text = Files.readString(HELP.resolve(language).resolve(page + ".md"));
                assertThat(text).as("%s/%s", language, page).startsWith("## ").hasSizeGreaterThan(80);
            }
        }
    }

    /** The first part of each address whose page stands in the layout; the start page has none and is called start. */
    private static Set<String> pages() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("se.trygghetsportalen").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(HelpTextsTest::route)
                        .filter(Route::autoLayout)
                        .map(route -> route.value().split("/", -1)[0])
                        .map(first -> first.isEmpty() ? "start" : first)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Route route(JavaClass type) {
        return type.getAnnotationOfType(Route.class);
    }

    private static Set<String> files(String language) throws IOException {
        try (Stream<Path> files = Files.list(HELP.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
