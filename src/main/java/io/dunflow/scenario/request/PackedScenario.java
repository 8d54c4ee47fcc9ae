package io.dunflow.scenario.request;

import io.dunflow.platform.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** A scenario in a zip, with the folder of its policy and the files that it reads beside it. */
final class PackedScenario {

    private static final String TAKEN = ".*\\.(dmn|bpmn|form|properties|csv)";

    private PackedScenario() {}

    /**
     * The files of a zip by their paths as seen from the scenario.
     *
     * @param name under which the scenario stands among them
     * @throws ScenarioRefused when there is not just one scenario, or a file that no scenario reads
     */
    static Map<String, byte[]> read(InputStream zip, String name, int mostBytes) throws IOException {
        try {
            return beside(name, Archive.read(zip, mostBytes));
        } catch (Archive.Refused refused) {
            throw new ScenarioRefused(refused.getMessage());
        }
    }

    private static Map<String, byte[]> beside(String name, Map<String, byte[]> packed) {
        var scenario = scenario(packed);
        var folder = scenario.substring(0, scenario.lastIndexOf('/') + 1);
        var files = new TreeMap<String, byte[]>();
        packed.forEach((path, content) -> {
            if (path.equals(scenario)) {
                files.put(name, content);
            } else if (path.startsWith(folder) && path.matches(TAKEN)) {
                files.put(path.substring(folder.length()), content);
            } else {
                throw new ScenarioRefused("'" + path + "': beside the scenario are .dmn, .bpmn, .form, .properties and"
                        + " .csv files, and folders of them");
            }
        });
        return files;
    }

    private static String scenario(Map<String, byte[]> packed) {
        var found = packed.keySet().stream()
                .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                .toList();
        if (found.size() != 1) {
            throw new ScenarioRefused("the zip holds " + (found.isEmpty() ? "no scenario" : "several: " + found)
                    + "; pack one .yaml file, with its policy folder beside it");
        }
        return found.get(0);
    }
}
