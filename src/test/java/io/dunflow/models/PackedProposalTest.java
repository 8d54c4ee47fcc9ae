package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** Files of a proposal may come as a zip, with the tables of a scenario in a folder of their own. */
class PackedProposalTest {

    @Test
    void eachFileFindsItsPlace() throws IOException {
        var names = Uploads.of(List.of(zip(
                        "my/dmn/item-level.dmn",
                        "my/form-texts_de.properties",
                        "my/scenarios/mine.yaml",
                        "my/scenarios/policies/strict/item-level.dmn",
                        "my/scenarios/policies/strict/texts/de/reminder-1.properties",
                        "my/texts/de/reminder-1.properties")))
                .stream()
                .map(file -> FileNames.of(file.name()))
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "dmn/item-level.dmn",
                        "bpmn/form-texts_de.properties",
                        "scenarios/mine.yaml",
                        "scenarios/policies/strict/item-level.dmn",
                        "scenarios/policies/strict/texts/de/reminder-1.properties",
                        "bpmn/texts/de/reminder-1.properties");
        assertThat(FileNames.isScenario("scenarios/policies/strict/item-level.dmn"))
                .isTrue();
    }

    @Test
    void aPathThatLeadsOutIsRefused() {
        assertThatThrownBy(() -> Uploads.of(List.of(zip("policies/../../item-level.dmn"))))
                .isInstanceOf(ProposalInvalid.class)
                .hasMessageContaining("my.zip: 'policies/../../item-level.dmn' is no plain path")
                .extracting(refused -> ((ProposalInvalid) refused).in(Locale.GERMAN))
                .isEqualTo("my.zip lässt sich nicht auspacken: 'policies/../../item-level.dmn' ist kein einfacher Pfad"
                        + " innerhalb des Zips");
    }

    private static MockMultipartFile zip(String... paths) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(path.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new MockMultipartFile("files", "my.zip", "application/zip", bytes.toByteArray());
    }
}
