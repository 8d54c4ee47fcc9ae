package io.dunflow.process.lint;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import io.dunflow.process.feel.OwnFunctions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.FunctionInvocation;

/** Finds the functions in tables that there are not, by the tree of each expression. */
final class KnownFunctions {

    static final List<LintRule> RULES = List.of(LintRule.ofTables(
            "known-functions",
            "A table calls only functions of FEEL and of Dunflow: at a misspelt one every account would be left out with"
                    + " TABLE_FAILED.",
            KnownFunctions::faults));

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Set<String> KNOWN = known();

    private KnownFunctions() {}

    private static Set<String> known() {
        var names = new TreeSet<>(OwnFunctions.names());
        var builtin = new BuiltinFunctions(
                        FeelEngineClock.SystemClock$.MODULE$,
                        FeelEngineBuilder.forJava().valueMapper())
                .functionNames()
                .iterator();
        while (builtin.hasNext()) {
            names.add(builtin.next());
        }
        return names;
    }

    private static Stream<Fault> faults(TableFile file) {
        return file.inputs().stream().flatMap(input -> called(TableFile.expression(input))
                .map(name -> file.fault(
                        input,
                        "column '" + TableFile.name(input) + "' calls '" + name + "', which is no function"
                                + Nearest.hint(name, KNOWN))));
    }

    private static Stream<String> called(String expression) {
        var parsed = ENGINE.parseExpression(expression);
        var names = new TreeSet<String>();
        if (parsed.isSuccess()) {
            walk(parsed.parsedExpression().expression(), names);
        }
        return names.stream().filter(name -> !KNOWN.contains(name));
    }

    private static void walk(Object node, Set<String> names) {
        if (node instanceof FunctionInvocation call) {
            names.add(call.function());
        }
        Iterator<?> parts = null;
        if (node instanceof Iterable<?> list) {
            parts = list.iterator();
        } else if (node instanceof Product product) {
            parts = product.productIterator();
        }
        while (parts != null && parts.hasNext()) {
            walk(parts.next(), names);
        }
    }
}
