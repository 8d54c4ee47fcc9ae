package io.dunflow.process.security;

import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.CreditorGrants.Granted;
import io.dunflow.ledger.Grantee;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which creditors are granted to a user or a group, over the API. */
@RestController
@RequestMapping("/api/v1")
class UserCreditorsResource {

    private final CreditorGrants grants;
    private final KnownGrantees known;

    UserCreditorsResource(CreditorGrants grants, KnownGrantees known) {
        this.grants = grants;
        this.known = known;
    }

    @GetMapping("/users/{id}/creditors")
    UserCreditors ofUser(@PathVariable String id) {
        var own = grants.of(known.user(id));
        var groups = known.groupsOf(id).stream()
                .map(group -> new GroupCreditors(group, grants.of(Grantee.group(group))))
                .filter(group -> group.all() || !group.creditors().isEmpty())
                .toList();
        return new UserCreditors(own.all(), own.creditors(), groups);
    }

    @PutMapping("/users/{id}/creditors")
    UserCreditors grantUser(@PathVariable String id, @RequestBody Granted granted, Principal admin) {
        grants.replace(known.user(id), granted, admin.getName());
        return ofUser(id);
    }

    @GetMapping("/groups/{id}/creditors")
    Granted ofGroup(@PathVariable String id) {
        return grants.of(known.group(id));
    }

    @PutMapping("/groups/{id}/creditors")
    Granted grantGroup(@PathVariable String id, @RequestBody Granted granted, Principal admin) {
        return grants.replace(known.group(id), granted, admin.getName());
    }

    /** What is granted to a user, and besides to the groups that the user is in. */
    record UserCreditors(boolean all, List<String> creditors, List<GroupCreditors> groups) {}

    /** What is granted to a group. */
    record GroupCreditors(String group, boolean all, List<String> creditors) {

        GroupCreditors(String group, Granted granted) {
            this(group, granted.all(), granted.creditors());
        }
    }
}
