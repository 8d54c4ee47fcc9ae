package io.dunflow.scenario.export;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life of an account as a scenario, so that a complaint becomes a test. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountScenarioResource {

    private final ExportingAccounts exporting;

    AccountScenarioResource(ExportingAccounts exporting) {
        this.exporting = exporting;
    }

    @GetMapping(path = "/{id}/scenario", produces = "application/yaml;charset=UTF-8")
    ResponseEntity<String> scenario(@PathVariable long id) {
        var file = ContentDisposition.attachment()
                .filename("account-" + id + ".yaml")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(exporting.export(id));
    }
}
