package io.dunflow.process.feel;

import io.dunflow.ledger.BusinessDays;
import java.util.Set;

/** The names of the functions that tables have besides those of FEEL, for who looks at a table without asking it. */
public final class OwnFunctions {

    private OwnFunctions() {}

    /** Such as {@code business days between}. */
    public static Set<String> names() {
        return Set.copyOf(new FeelFunctions(new BusinessDays()).getFunctionNames());
    }
}
