package io.dunflow.models;

import io.dunflow.platform.Me;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moving cases to another version over the API. */
@RestController
@RequestMapping("/api/v1/model-migrations")
class MigrationsController {

    private static final int LONGEST_LIST = 200;

    private final MigratingCases migrating;
    private final Migrations migrations;

    MigrationsController(MigratingCases migrating, Migrations migrations) {
        this.migrating = migrating;
        this.migrations = migrations;
    }

    /** Begins; ask for the migration until its state is no more RUNNING. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Migration migrate(@RequestBody MigrationOrder order, Authentication user) {
        return migrations.get(migrating.migrate(order, Me.of(user)));
    }

    @GetMapping
    List<Migration> latest(@RequestParam(defaultValue = "50") int limit) {
        return migrations.latest(Math.max(1, Math.min(limit, LONGEST_LIST)));
    }

    @GetMapping("/{id}")
    Migration get(@PathVariable long id) {
        return migrations.get(id);
    }
}
