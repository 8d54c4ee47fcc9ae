package io.dunflow.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Refuses models that would run code of their own: scripts, other languages than FEEL, functions outside FEEL. */
final class ModelReview {

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script", "businessKnowledgeModel");

    /** The whole text is looked at, comments and strings too: what a parser skips is hard to say from outside. */
    private static final Pattern EXTERNAL = Pattern.compile("\\bfunction\\b.*\\bexternal\\b", Pattern.DOTALL);

    private static final Pattern FEEL =
            Pattern.compile("feel|https?://www\\.omg\\.org/spec/(feel/\\d+|dmn/\\d+/feel)/?");

    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*[A-Za-z_][A-Za-z0-9_]*\\s*}\\s*");

    private ModelReview() {}

    /**
     * Looks at a BPMN or DMN file; any other is let pass.
     *
     * @throws ModelRefused naming file, element and reason
     */
    static void check(String file, byte[] content) {
        if (!isDmn(file) && !isBpmn(file)) {
            return;
        }
        var elements = parse(file, content).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            check(file, (Element) elements.item(i));
        }
    }

    private static void check(String file, Element element) {
        var name = element.getLocalName();
        if (SCRIPTS.contains(name)) {
            throw refused(file, element, "a " + name + " is not allowed");
        }
        // BPMN files often name XPath for the whole file, which the engine ignores; it heeds the single expression's.
        var language = element.getAttribute(isDmn(file) ? "expressionLanguage" : "language")
                .toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !isFeel(language) && !isJuel(language)) {
            throw refused(file, element, "the language '" + language + "' is not allowed, only FEEL is");
        }
        var text = element.getTextContent();
        if (name.equals("text") && EXTERNAL.matcher(text).find()) {
            throw refused(file, element, "a function outside FEEL (external ...) is not allowed");
        }
        if (isDmn(file) && isJuel(language) && !VARIABLE.matcher(text).matches()) {
            throw refused(file, element, "a JUEL expression may only name a variable, such as ${amount}");
        }
    }

    private static boolean isDmn(String file) {
        return file.endsWith("dmn") || file.endsWith("dmn11.xml");
    }

    private static boolean isBpmn(String file) {
        return file.endsWith("bpmn") || file.endsWith("bpmn20.xml");
    }

    private static boolean isFeel(String language) {
        return FEEL.matcher(language).matches();
    }

    private static boolean isJuel(String language) {
        return language.equals("juel");
    }

    private static ModelRefused refused(String file, Element element, String reason) {
        return new ModelRefused(file, placeOf(element), reason);
    }

    /** The nearest id from here to the root, and the id above it: a cell and its rule. */
    private static String placeOf(Element element) {
        var place = new StringBuilder();
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            if (at.hasAttribute("id")) {
                place.append(place.isEmpty() ? "" : " in ").append(at.getAttribute("id"));
            }
        }
        return place.toString();
    }

    private static Document parse(String file, byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ModelRefused(file, "the whole file", "it is not well-formed XML: " + e.getMessage());
        }
    }
}
