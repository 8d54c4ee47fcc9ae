package io.dunflow.scenario.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip with a scenario is unpacked as it lies there, and nothing that leads out of it or swells is taken. */
class PackedScenarioTest {

    private static final int MOST = 1000;

    @Test
    void theFolderOfThePolicyLiesBesideTheScenario() throws IOException {
        var files = read("complaint/x.yaml", "complaint/policies/mine/item-level.dmn", "__MACOSX/complaint/._x.yaml");

        assertThat(files).containsOnlyKeys("scenario.yaml", "policies/mine/item-level.dmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.dmn",
                "a/../../evil.dmn",
                "/etc/evil.dmn",
                "C:/evil.dmn",
                "a\\evil.dmn",
                "./evil.dmn",
                "a//evil.dmn"
            })
    void aPathThatLeadsOutIsRefused(String path) {
        assertThatThrownBy(() -> read("x.yaml", path))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("no plain path");
    }

    @Test
    void whatSwellsIsRefusedBeforeItIsUnpacked() {
        var bomb = zip(Map.of("x.yaml", "s", "a.dmn", "0".repeat(50 * MOST)));

        assertThat(bomb.length).isLessThan(MOST);
        assertThatThrownBy(() -> PackedScenario.read(new ByteArrayInputStream(bomb), "scenario.yaml", MOST))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("more than 1000 bytes");
    }

    @Test
    void itHoldsOneScenarioAndWhatScenariosRead() {
        assertThatThrownBy(() -> read("a.dmn")).hasMessageContaining("no scenario");
        assertThatThrownBy(() -> read("a.yaml", "b.yaml")).hasMessageContaining("several: [a.yaml, b.yaml]");
        assertThatThrownBy(() -> read("a.yaml", "run.sh")).hasMessageContaining("'run.sh'");
        assertThatThrownBy(() -> read("in/a.yaml", "out/b.dmn")).hasMessageContaining("'out/b.dmn'");
        assertThatThrownBy(() -> PackedScenario.read(
                        new ByteArrayInputStream("no zip".getBytes(StandardCharsets.UTF_8)), "scenario.yaml", MOST))
                .isInstanceOf(ScenarioRefused.class);
    }

    private static Map<String, byte[]> read(String... paths) throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var path : paths) {
            files.put(path, path);
        }
        return PackedScenario.read(new ByteArrayInputStream(zip(files)), "scenario.yaml", MOST);
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
