package io.dunflow.scenario.request;

import io.dunflow.scenario.play.JUnitReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A scenario as the report of a program says it ended.
 *
 * @param told what was expected and what happened; of one that passed, what happened
 */
record PlayedCase(String file, String scenario, boolean passed, String told) {

    /** All cases of a report that {@link JUnitReport} wrote. */
    public static List<PlayedCase> in(Path report) {
        try {
            var cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength())
                    .mapToObj(n -> of((Element) cases.item(n)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlayedCase of(Element element) {
        boolean passed = element.getElementsByTagName("failure").getLength() == 0;
        return new PlayedCase(
                element.getAttribute("classname"), element.getAttribute("name"), passed, element.getTextContent());
    }
}
