package io.dunflow.intake;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Column mappings over the API, as the YAML they are. */
@RestController
@RequestMapping("/api/v1/import-mappings")
class MappingController {

    private final Mappings mappings;

    MappingController(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    List<String> names() {
        return mappings.names();
    }

    @GetMapping(path = "/{name}", produces = "application/yaml;charset=UTF-8")
    String yaml(@PathVariable String name) {
        return mappings.yaml(name);
    }

    @PutMapping(path = "/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String name, @RequestBody String yaml, Principal user) {
        mappings.put(name, yaml, user.getName());
    }
}
