package io.dunflow.process.lint;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import io.dunflow.dunning.AskedFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Goes through an expression of FEEL and collects the names that nobody knows. */
final class FeelNames {

    private static final String ENTRIES = "items";
    private static final Set<String> OF_FEEL = Set.of("item", "partial", "?");

    private final List<String> unknown = new ArrayList<>();

    private FeelNames() {}

    /**
     * The names in an expression that are neither facts nor made by the expression itself.
     *
     * @param facts that the table may ask
     */
    static List<String> unknown(Exp expression, Set<String> facts) {
        var names = new FeelNames();
        names.walk(expression, facts, Set.of(ENTRIES));
        return names.unknown;
    }

    /** @param entries names that stand for an entry of the list, or for all of them */
    private void walk(Object node, Set<String> known, Set<String> entries) {
        if (node instanceof Ref ref) {
            named(ref, known, entries);
        } else if (node instanceof PathExpression path) {
            walk(path.path(), known, entries);
            property(path.path(), path.key(), entries);
        } else if (node instanceof Filter filter) {
            walk(filter.list(), known, entries);
            walk(filter.filter(), with(known, AskedFacts.ofEntries()), with(entries, Set.of("item")));
        } else if (node instanceof For loop) {
            walkWith(loop.iterators(), loop.exp(), known, entries);
        } else if (node instanceof SomeItem some) {
            walkWith(some.iterators(), some.condition(), known, entries);
        } else if (node instanceof EveryItem every) {
            walkWith(every.iterators(), every.condition(), known, entries);
        } else if (node instanceof ConstContext context) {
            walkWith(context.entries(), null, known, entries);
        } else {
            parts(node, known, entries);
        }
    }

    private void named(Ref ref, Set<String> known, Set<String> entries) {
        var name = ref.names().head();
        if (!known.contains(name) && !OF_FEEL.contains(name)) {
            unknown.add(name);
        } else if (ref.names().length() > 1) {
            property(ref, ref.names().apply(1), entries);
        }
    }

    /** A property of an entry of the list is one of its facts; what else has properties, such as labels, has any. */
    private void property(Exp of, String name, Set<String> entries) {
        var subject = of;
        while (subject instanceof Filter filter) {
            subject = filter.list();
        }
        if (subject instanceof Ref ref
                && entries.contains(ref.names().head())
                && !AskedFacts.ofEntries().contains(name)) {
            unknown.add(name);
        }
    }

    private void walkWith(Iterable<?> bindings, Exp body, Set<String> known, Set<String> entries) {
        var more = new HashSet<>(known);
        var moreEntries = new HashSet<>(entries);
        for (var binding = bindings.iterator(); binding.hasNext(); ) {
            var bound = (Tuple2<?, ?>) binding.next();
            walk(bound._2(), more, moreEntries);
            more.add((String) bound._1());
            if (overEntries(bound._2())) {
                moreEntries.add((String) bound._1());
            }
        }
        if (body != null) {
            walk(body, more, moreEntries);
        }
    }

    private static boolean overEntries(Object list) {
        return list instanceof Filter filter
                ? overEntries(filter.list())
                : list instanceof Ref ref
                        && ref.names().length() == 1
                        && ENTRIES.equals(ref.names().head());
    }

    private void parts(Object node, Set<String> known, Set<String> entries) {
        Iterator<?> parts = null;
        if (node instanceof Iterable<?> list) {
            parts = list.iterator();
        } else if (node instanceof Product product) {
            parts = product.productIterator();
        }
        while (parts != null && parts.hasNext()) {
            walk(parts.next(), known, entries);
        }
    }

    private static Set<String> with(Set<String> names, Set<String> more) {
        var all = new HashSet<>(names);
        all.addAll(more);
        return all;
    }
}
