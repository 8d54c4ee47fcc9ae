package io.dunflow.scenario.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcomes as build servers read them. */
public final class JUnitReport {

    private JUnitReport() {}

    static void write(Path file, List<Outcome> outcomes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var stream = Files.newOutputStream(file)) {
                var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
                xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
                write(xml, outcomes);
                xml.writeEndDocument();
                xml.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter xml, List<Outcome> outcomes) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "scenarios");
        xml.writeAttribute("tests", Integer.toString(outcomes.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(
                        outcomes.stream().filter(outcome -> !outcome.passed()).count()));
        xml.writeAttribute("time", seconds(outcomes.stream().map(Outcome::took).reduce(Duration.ZERO, Duration::plus)));
        for (var outcome : outcomes) {
            write(xml, outcome);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", outcome.script().file());
        xml.writeAttribute("name", outcome.script().name());
        xml.writeAttribute("time", seconds(outcome.took()));
        if (!outcome.passed()) {
            var first = outcome.mismatches().get(0);
            xml.writeStartElement("failure");
            xml.writeAttribute("message", "line " + first.line() + ": " + first.what());
            xml.writeCharacters(String.join("\n", Playbill.failure(outcome)));
            xml.writeEndElement();
        } else if (!outcome.story().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(String.join("\n", outcome.story()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toMillis() / 1000.0);
    }
}
