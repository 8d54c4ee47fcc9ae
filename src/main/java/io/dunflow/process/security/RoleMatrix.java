package io.dunflow.process.security;

import static io.dunflow.process.security.Role.ADMIN;
import static io.dunflow.process.security.Role.AUDITOR;
import static io.dunflow.process.security.Role.COLLECTOR;
import static io.dunflow.process.security.Role.CREDIT;
import static io.dunflow.process.security.Role.DESIGNER;
import static io.dunflow.process.security.Role.FINANCE;
import static io.dunflow.process.security.Role.LEAD;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may read and change what over the API and on the pages. A resource is the path after {@code /api/v1}; the page of
 * the same name has the same rule; where two rows fit, the first counts. What no row names is closed to everybody.
 */
final class RoleMatrix {

    /** Roles that may write (POST, PUT, PATCH, DELETE) below a resource. */
    record Writers(String resource, Set<Role> roles) {

        Writers(String resource, Role... roles) {
            this(resource, Set.of(roles));
        }
    }

    /** Roles that may read below a resource. */
    record Readers(String resource, Set<Role> roles) {

        Readers(String resource, Role... roles) {
            this(resource, Set.of(roles));
        }
    }

    /** Pages that are no resource, for all roles. */
    static final String[] HOME = {"/", "/quiet"};

    static final List<Writers> WRITERS = List.of(
            new Writers("imports", FINANCE, ADMIN),
            new Writers("import-mappings", FINANCE, ADMIN),
            new Writers("creditors", FINANCE, ADMIN),
            new Writers("debtors/*/labels", FINANCE, LEAD, ADMIN),
            new Writers("accounts/*/priority", LEAD),
            new Writers("accounts/*/labels", FINANCE, LEAD, ADMIN),
            new Writers("items/*/labels", FINANCE, LEAD, ADMIN),
            new Writers("dunning-runs", FINANCE, LEAD),
            new Writers("runs", FINANCE, LEAD),
            new Writers("payments", FINANCE),
            new Writers("returns", FINANCE),
            new Writers("charges/*/booking", FINANCE),
            new Writers("charges/*/waiver", COLLECTOR, FINANCE, LEAD),
            new Writers("credit-notes", FINANCE),
            new Writers("holds", COLLECTOR, LEAD),
            new Writers("discount-offers", COLLECTOR, FINANCE, LEAD),
            new Writers("promises", COLLECTOR, LEAD),
            new Writers("facts/*/withdraw", LEAD),
            new Writers("facts", COLLECTOR, LEAD, FINANCE, CREDIT),
            new Writers("disputes", COLLECTOR, LEAD, FINANCE, CREDIT),
            new Writers("non-payment-reasons", COLLECTOR, LEAD, FINANCE, CREDIT),
            new Writers("debtor-calls", COLLECTOR, LEAD, FINANCE, CREDIT),
            new Writers("queries", COLLECTOR, LEAD, FINANCE, CREDIT),
            new Writers("plans/*/approve", LEAD),
            new Writers("plans", COLLECTOR, LEAD),
            new Writers("tasks", COLLECTOR, FINANCE, LEAD, CREDIT),
            new Writers("notices/*/bounce", FINANCE, COLLECTOR, LEAD, ADMIN),
            new Writers("print-batches", FINANCE, LEAD, ADMIN),
            new Writers("corrections", LEAD),
            new Writers("deferrals/*/approve", LEAD),
            new Writers("deferrals/*/refuse", LEAD),
            new Writers("deferrals", COLLECTOR, LEAD),
            new Writers("settlements/*/approve", LEAD),
            new Writers("settlements/*/refuse", LEAD),
            new Writers("settlements", COLLECTOR, LEAD),
            new Writers("write-offs/*/approve", FINANCE, LEAD),
            new Writers("write-offs/*/refuse", FINANCE, LEAD),
            new Writers("write-offs/*/reverse", FINANCE, LEAD),
            new Writers("write-offs", COLLECTOR, FINANCE, LEAD),
            new Writers("write-off-lists", FINANCE, LEAD),
            new Writers("credit-cases/*/decide", CREDIT, LEAD),
            new Writers("credit-cases/*/confirm", CREDIT, LEAD),
            new Writers("credit-cases", FINANCE, CREDIT, LEAD, COLLECTOR),
            new Writers("order-blocks", CREDIT, LEAD),
            new Writers("credit-checks", FINANCE, CREDIT, LEAD),
            new Writers("credit-limits", CREDIT, LEAD),
            new Writers("legal-actions/*/court", COLLECTOR, FINANCE, LEAD),
            new Writers("legal-actions/*/files", COLLECTOR, FINANCE, LEAD),
            new Writers("legal-actions", COLLECTOR, LEAD),
            new Writers("placements/*/refuse", LEAD),
            new Writers("placements", COLLECTOR, LEAD),
            new Writers("agencies/*/files", FINANCE, LEAD, ADMIN),
            new Writers("agencies/*/exchange", FINANCE, LEAD, ADMIN),
            new Writers("agencies", LEAD, ADMIN),
            new Writers("agency-formats", DESIGNER, LEAD, ADMIN),
            new Writers("interest/rates", ADMIN),
            new Writers("limitations", COLLECTOR, FINANCE, LEAD),
            new Writers("debtors", FINANCE, LEAD, COLLECTOR, ADMIN),
            new Writers("model-proposals/*/approve", LEAD, ADMIN),
            new Writers("model-proposals/*/reject", LEAD, ADMIN),
            new Writers("model-proposals", DESIGNER, LEAD, ADMIN),
            new Writers("model-migrations", LEAD, ADMIN),
            new Writers("users", ADMIN),
            new Writers("groups", ADMIN),
            new Writers("scenarios", DESIGNER, LEAD, ADMIN),
            new Writers("clock", ADMIN));

    private static final List<String> OPEN = List.of(
            "accounts",
            "agencies",
            "agency-formats",
            "charges",
            "clock",
            "collection-policy",
            "corrections",
            "credit-cases",
            "credit-checks",
            "credit-information",
            "credit-limits",
            "creditors",
            "deferrals",
            "debtor-calls",
            "debtors",
            "correction-causes",
            "discount-offers",
            "dispute-causes",
            "disputes",
            "dunning-runs",
            "facts",
            "holds",
            "import-mappings",
            "imports",
            "interest",
            "items",
            "legal-actions",
            "limitations",
            "model-migrations",
            "model-proposals",
            "models",
            "notices",
            "order-blocks",
            "placements",
            "plans",
            "policy",
            "print-batches",
            "promises",
            "queries",
            "non-payment-reasons",
            "runs",
            "scenarios",
            "settlements",
            "tasks",
            "write-offs");

    static final List<Readers> READERS = Stream.concat(
                    Stream.of(
                            new Readers("invariants", AUDITOR, ADMIN, LEAD),
                            new Readers("concessions", LEAD, AUDITOR, ADMIN),
                            new Readers("provisions", FINANCE, LEAD, AUDITOR, ADMIN),
                            new Readers("receivables", FINANCE, CREDIT, LEAD, AUDITOR, ADMIN),
                            new Readers("tax-corrections", FINANCE, LEAD, AUDITOR, ADMIN),
                            new Readers("write-off-lists", FINANCE, LEAD, AUDITOR, ADMIN),
                            new Readers("agency-statements", FINANCE, LEAD, AUDITOR, ADMIN),
                            new Readers("agencies/*/statements", FINANCE, LEAD, AUDITOR, ADMIN),
                            new Readers("accounts/*/scenario", LEAD, DESIGNER, AUDITOR, ADMIN),
                            new Readers("legal-actions/*/files", COLLECTOR, FINANCE, LEAD, AUDITOR),
                            new Readers("legal-actions/*/dossier", COLLECTOR, FINANCE, LEAD, AUDITOR),
                            new Readers("legal-actions/*/dossier.pdf", COLLECTOR, FINANCE, LEAD, AUDITOR),
                            new Readers("legal-actions/*/debt-enforcement", COLLECTOR, FINANCE, LEAD, AUDITOR),
                            new Readers("accounts/*/dossier", COLLECTOR, FINANCE, LEAD, AUDITOR),
                            new Readers("accounts/*/dossier.pdf", COLLECTOR, FINANCE, LEAD, AUDITOR),
                            new Readers("users", ADMIN),
                            new Readers("groups", ADMIN)),
                    OPEN.stream().map(resource -> new Readers(resource, Role.values())))
            .toList();

    static final List<HttpMethod> WRITING =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private RoleMatrix() {}

    /** The paths below which the rule of a resource holds. */
    static String[] paths(String resource) {
        return Stream.of("/api/v1/", "/")
                .flatMap(prefix -> Stream.of(prefix + resource, prefix + resource + "/**"))
                .toArray(String[]::new);
    }

    /** Whether some role may read what is at a path; where none may, there is nothing. */
    static boolean isRead(String path) {
        var parsed = PathContainer.parsePath(path);
        return Stream.concat(Stream.of(HOME), READERS.stream().flatMap(row -> Stream.of(paths(row.resource()))))
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(parsed));
    }

    /** The names by which Spring Security knows the roles. */
    static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    /** All roles, for what is open to everyone of ours. */
    static String[] everyone() {
        return Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);
    }
}
