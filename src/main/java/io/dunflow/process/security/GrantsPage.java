package io.dunflow.process.security;

import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.CreditorGrants.Granted;
import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.Grantee;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which an administrator grants creditors to users and groups. */
@Controller
class GrantsPage {

    private final CreditorGrants grants;
    private final KnownGrantees known;
    private final Creditors creditors;

    GrantsPage(CreditorGrants grants, KnownGrantees known, Creditors creditors) {
        this.grants = grants;
        this.known = known;
        this.creditors = creditors;
    }

    @GetMapping("/users")
    String all(Model model) {
        model.addAttribute(
                "users",
                known.users().stream()
                        .map(user -> new Row(
                                user.getId(),
                                String.join(
                                        " ",
                                        Stream.of(user.getFirstName(), user.getLastName())
                                                .filter(part -> part != null)
                                                .toList()),
                                String.join(", ", known.groupsOf(user.getId())),
                                grants.of(Grantee.user(user.getId()))))
                        .toList());
        model.addAttribute(
                "groups",
                known.groups().stream()
                        .map(group ->
                                new Row(group.getId(), group.getName(), "", grants.of(Grantee.group(group.getId()))))
                        .toList());
        return "process/grants";
    }

    @GetMapping("/users/{id}")
    String user(@PathVariable String id, Model model) {
        return form(known.user(id), model);
    }

    @GetMapping("/groups/{id}")
    String group(@PathVariable String id, Model model) {
        return form(known.group(id), model);
    }

    @PostMapping("/users/{id}")
    String grantUser(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) List<String> creditors,
            Principal admin,
            RedirectAttributes after) {
        return replace(known.user(id), new Granted(all, creditors), admin, after);
    }

    @PostMapping("/groups/{id}")
    String grantGroup(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) List<String> creditors,
            Principal admin,
            RedirectAttributes after) {
        return replace(known.group(id), new Granted(all, creditors), admin, after);
    }

    private String replace(Grantee grantee, Granted granted, Principal admin, RedirectAttributes after) {
        grants.replace(grantee, granted, admin.getName());
        after.addFlashAttribute("done", "grants.kept");
        return "redirect:/users";
    }

    private String form(Grantee grantee, Model model) {
        model.addAttribute("grantee", grantee);
        model.addAttribute("granted", grants.of(grantee));
        model.addAttribute("creditors", creditors.findAllByOrderByCode());
        return "process/grant";
    }

    /** A user or a group, and what is granted. */
    record Row(String id, String name, String groups, Granted granted) {}
}
