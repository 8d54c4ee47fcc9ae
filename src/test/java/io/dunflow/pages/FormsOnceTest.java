package io.dunflow.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunflow.ledger.Once;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** No page does twice what somebody asked for once. */
class FormsOnceTest {

    /** A second time changes nothing there, or is refused: the state of a run or model, a file's content, a setting. */
    private static final Set<String> ONCE_BY_WHAT_STANDS = Set.of(
            "ClockPage",
            "CreditorsPage",
            "GrantsPage",
            "ImportsPage",
            "LinesPage",
            "MappingsPage",
            "MigrationsPage",
            "ProposalPage",
            "RunsPage");

    @Test
    void everyPageWithAFormDoesOnceWhatItAsksFor() {
        var pages = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.dunflow").stream()
                        .filter(page -> page.isAnnotatedWith(Controller.class))
                        .filter(FormsOnceTest::takesForms)
                        .toList();

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages)
                .filteredOn(page -> !page.isAnnotatedWith(Once.class))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(ONCE_BY_WHAT_STANDS);
    }

    private static boolean takesForms(JavaClass page) {
        return page.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PostMapping.class));
    }
}
