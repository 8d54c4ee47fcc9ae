package io.dunflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the modules. */
class ModuleTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dunflow");

    @Test
    void modulesUseOnlyWhatOthersOfferAndNeverInACircle() {
        ApplicationModules.of(Dunflow.class).verify();
    }

    @Test
    void nobodyImportsTheEngineOutsideProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dunflow.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void theLedgerKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("io.dunflow.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.dunflow.audit..",
                        "io.dunflow.correspondence..",
                        "io.dunflow.credit..",
                        "io.dunflow.disclosure..",
                        "io.dunflow.dunning..",
                        "io.dunflow.intake..",
                        "io.dunflow.models..",
                        "io.dunflow.platform..",
                        "io.dunflow.policy..",
                        "io.dunflow.process..",
                        "io.dunflow.scenario..",
                        "io.dunflow.worklist..")
                .check(CLASSES);
    }

    @Test
    void onlyScenariosKnowTheProcessModule() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.dunflow.process..", "io.dunflow.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.dunflow.process..")
                .check(CLASSES);
    }

    @Test
    void thePartsOfResolutionKnowEachOtherInNoCircle() {
        slices().matching("io.dunflow.resolution.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void thePartsOfTheEngineAndOfScenariosKnowEachOtherInNoCircle() {
        slices().matching("io.dunflow.process.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.dunflow.scenario.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatAllPartsOfResolutionShareKnowsNoneOfThem() {
        noClasses()
                .that()
                .resideInAPackage("io.dunflow.resolution")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.dunflow.resolution.*")
                .check(CLASSES);
    }
}
