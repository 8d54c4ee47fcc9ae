package io.dunflow.agency;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The formats of packages, answers and statements over the API. */
@RestController
@RequestMapping("/api/v1/agency-formats/{name}")
class PackageFormatsResource {

    private final PackageFormats formats;

    PackageFormatsResource(PackageFormats formats) {
        this.formats = formats;
    }

    @GetMapping
    PackageFormat format(@PathVariable String name) {
        return formats.get(name);
    }

    @PutMapping
    PackageFormat keep(@PathVariable String name, @RequestBody PackageFormat format, Authentication user) {
        formats.keep(name, format, user.getName());
        return formats.get(name);
    }
}
