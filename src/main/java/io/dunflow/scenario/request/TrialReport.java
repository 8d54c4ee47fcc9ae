package io.dunflow.scenario.request;

import io.dunflow.models.ScenarioTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a trial reported for build servers. */
final class TrialReport {

    private TrialReport() {}

    static List<ScenarioTrial.Outcome> read(Path file) throws IOException {
        var outcomes = new ArrayList<ScenarioTrial.Outcome>();
        try (var stream = Files.newInputStream(file)) {
            var xml = XMLInputFactory.newInstance().createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    read(xml, outcomes);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return List.copyOf(outcomes);
    }

    private static void read(XMLStreamReader xml, List<ScenarioTrial.Outcome> outcomes) throws XMLStreamException {
        if (xml.getLocalName().equals("testcase")) {
            var file = Path.of(xml.getAttributeValue(null, "classname")).getFileName();
            outcomes.add(new ScenarioTrial.Outcome(xml.getAttributeValue(null, "name") + " (" + file + ")", true, ""));
        } else if (xml.getLocalName().equals("failure")) {
            var last = outcomes.remove(outcomes.size() - 1);
            outcomes.add(new ScenarioTrial.Outcome(last.scenario(), false, xml.getElementText()));
        }
    }
}
