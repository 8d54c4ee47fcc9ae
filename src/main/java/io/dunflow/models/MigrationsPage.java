package io.dunflow.models;

import io.dunflow.platform.Me;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which cases are moved: first looked at, then done. */
@Controller
@RequestMapping("/model-migrations")
class MigrationsPage {

    private static final int LATEST = 50;

    private final MigratingCases migrating;
    private final Migrations migrations;
    private final ModelWorkshop workshop;

    MigrationsPage(MigratingCases migrating, Migrations migrations, ModelWorkshop workshop) {
        this.migrating = migrating;
        this.migrations = migrations;
        this.workshop = workshop;
    }

    /** Offers each older version that still has cases. */
    @GetMapping
    String all(Model page) {
        var versions = workshop.versions();
        page.addAttribute(
                "older", versions.stream().filter(version -> !version.latest()).toList());
        page.addAttribute(
                "latest",
                versions.stream()
                        .filter(version -> version.latest() && version.kind().equals("process"))
                        .collect(Collectors.toMap(ModelWorkshop.Version::key, ModelWorkshop.Version::version)));
        page.addAttribute("migrations", migrations.latest(LATEST));
        return "models/migrations";
    }

    @PostMapping
    String migrate(
            @RequestParam String process,
            @RequestParam int fromVersion,
            @RequestParam int toVersion,
            @RequestParam(defaultValue = "") String mappings,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @ModelAttribute("me") Me me) {
        var order = new MigrationOrder(process, fromVersion, toVersion, Mappings.of(mappings), dryRun);
        return "redirect:/model-migrations/" + migrating.migrate(order, me);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model page) {
        return show(id, page, "models/migration");
    }

    /** The figures again while it goes on; at its end the page is told to come back as a whole. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, HttpServletResponse response, Model page) {
        if (!migrations.get(id).state().equals("RUNNING")) {
            response.setHeader("HX-Refresh", "true");
        }
        return show(id, page, "models/migration :: progress");
    }

    private String show(long id, Model page, String view) {
        var migration = migrations.get(id);
        page.addAttribute("migration", migration);
        page.addAttribute("mappings", Mappings.lines(migration.order().mappings()));
        return view;
    }
}
