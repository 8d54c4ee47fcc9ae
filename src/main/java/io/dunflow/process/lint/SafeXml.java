package io.dunflow.process.lint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads XML that others wrote: no document type, nothing from outside the file. */
public final class SafeXml {

    private SafeXml() {}

    /**
     * @return the document, aware of namespaces
     * @throws IllegalArgumentException saying what is wrong when it is not well-formed
     */
    public static Document parse(byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("it is not well-formed XML: " + e.getMessage(), e);
        }
    }

    /** All elements below, in the order of the file. */
    public static Stream<Element> all(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    /** The elements directly below. */
    public static Stream<Element> children(Element element) {
        return elements(element.getChildNodes());
    }

    /** The first element of this local name directly below, or nothing. */
    public static Stream<Element> child(Element element, String name) {
        return children(element)
                .filter(child -> child.getLocalName().equals(name))
                .limit(1);
    }

    /** The text of the element itself, without that of elements below it. */
    public static String ownText(Element element) {
        return nodes(element.getChildNodes())
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(node -> ((CharacterData) node).getData())
                .reduce("", String::concat);
    }

    private static Stream<Element> elements(NodeList list) {
        return nodes(list).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
