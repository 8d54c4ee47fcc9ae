package io.dunflow.process.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What would let a model run code of its own: scripts, classes, connectors, other languages than FEEL, functions outside
 * FEEL, and expressions that call something.
 */
public final class NoCode {

    private static final Set<String> ELEMENTS =
            Set.of("scriptTask", "script", "businessKnowledgeModel", "connector", "validation");

    /** They name a class to be run, a file with a script, or a task of the engine's own such as shell. */
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "formHandlerClass", "formKey", "variableMappingClass", "resource", "type");

    private static final Set<String> CAMUNDA = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    /** The whole text is looked at, comments and strings too: what a parser skips is hard to say from outside. */
    private static final Pattern EXTERNAL = Pattern.compile("\\bfunction\\b.*\\bexternal\\b", Pattern.DOTALL);

    private static final Pattern FEEL =
            Pattern.compile("feel|https?://www\\.omg\\.org/spec/(feel/\\d+|dmn/\\d+/feel)/?");

    private static final Pattern VARIABLE = Pattern.compile("\\s*[$#]\\{\\s*[A-Za-z_][A-Za-z0-9_]*\\s*}\\s*");

    private final String file;

    private NoCode(String file) {
        this.file = file;
    }

    /** A place in a file, and what is not allowed there. */
    public record Offence(String place, String reason) {}

    /**
     * Looks at a BPMN or DMN file; any other has none.
     *
     * @return all offences, in the order of the file
     */
    public static List<Offence> in(String file, byte[] content) {
        var look = new NoCode(file);
        if (!look.dmn() && !look.bpmn()) {
            return List.of();
        }
        try {
            return SafeXml.all(SafeXml.parse(content)).flatMap(look::at).toList();
        } catch (IllegalArgumentException e) {
            return List.of(new Offence("the whole file", e.getMessage()));
        }
    }

    private Stream<Offence> at(Element element) {
        var both = Stream.concat(names(element), language(element));
        return Stream.concat(both, bpmn() ? expressions(element) : table(element))
                .map(reason -> new Offence(placeOf(element), reason));
    }

    private static Stream<String> names(Element element) {
        var name = element.getLocalName();
        return ELEMENTS.contains(name) ? Stream.of("a " + name + " is not allowed") : Stream.empty();
    }

    /** BPMN files often name XPath for the whole file, which the engine ignores; it heeds the single expression's. */
    private Stream<String> language(Element element) {
        var language = languageOf(element);
        return language.isEmpty() || FEEL.matcher(language).matches() || language.equals("juel")
                ? Stream.empty()
                : Stream.of("the language '" + language + "' is not allowed, only FEEL is");
    }

    private String languageOf(Element element) {
        return element.getAttribute(dmn() ? "expressionLanguage" : "language").toLowerCase(Locale.ROOT);
    }

    private Stream<String> table(Element element) {
        var text = element.getTextContent();
        if (element.getLocalName().equals("text") && EXTERNAL.matcher(text).find()) {
            return Stream.of("a function outside FEEL (external ...) is not allowed");
        }
        return languageOf(element).equals("juel") && !VARIABLE.matcher(text).matches()
                ? Stream.of("a JUEL expression may only name a variable, such as ${amount}")
                : Stream.empty();
    }

    private static Stream<String> expressions(Element element) {
        var attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .toList();
        var classes = attributes.stream()
                .filter(attribute -> ATTRIBUTES.contains(attribute.getLocalName()) && belongsToEngine(attribute))
                .map(attribute -> "the attribute " + attribute.getName() + " is not allowed");
        var beans = attributes.stream()
                .filter(attribute ->
                        attribute.getLocalName().toLowerCase(Locale.ROOT).endsWith("delegateexpression"))
                .filter(attribute -> !Expressions.namesBean(attribute.getValue()))
                .map(attribute -> attribute.getValue() + " names no delegate or listener of Dunflow");
        var computed = Stream.concat(attributes.stream().map(Attr::getValue), Stream.of(SafeXml.ownText(element)))
                .filter(text -> Expressions.computes(text) && !Expressions.allowed(text))
                .map(text -> "the expression " + text.strip()
                        + " is not allowed: it may only compare variables with constants");
        return Stream.of(classes, beans, computed).flatMap(found -> found);
    }

    /** Of the engine's namespace, or without any at an element of it, such as a listener's class. */
    private static boolean belongsToEngine(Attr attribute) {
        var own = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        return CAMUNDA.contains(own == null ? attribute.getOwnerElement().getNamespaceURI() : own)
                && !(name.equals("type") && own == null);
    }

    private boolean dmn() {
        return file.endsWith("dmn") || file.endsWith("dmn11.xml");
    }

    private boolean bpmn() {
        return file.endsWith("bpmn") || file.endsWith("bpmn20.xml");
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
}
