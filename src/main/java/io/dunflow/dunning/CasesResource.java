package io.dunflow.dunning;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cases of an account over the API. */
@RestController
class CasesResource {

    private final CaseViews views;

    CasesResource(CaseViews views) {
        this.views = views;
    }

    /** Newest first, and closed ones among them. */
    @GetMapping("/api/v1/accounts/{id}/cases")
    List<CaseViews.View> ofAccount(@PathVariable long id) {
        return views.ofAccount(id);
    }
}
