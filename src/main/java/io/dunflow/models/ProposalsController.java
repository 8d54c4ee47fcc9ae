package io.dunflow.models;

import io.dunflow.platform.Me;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals of changed models over the API. */
@RestController
@RequestMapping("/api/v1/model-proposals")
class ProposalsController {

    private static final int LONGEST_LIST = 200;

    private final ProposingModels proposing;
    private final CheckingProposals checking;
    private final DecidingProposals deciding;
    private final WithdrawingProposals withdrawing;
    private final ProposalViews views;

    ProposalsController(
            ProposingModels proposing,
            CheckingProposals checking,
            DecidingProposals deciding,
            WithdrawingProposals withdrawing,
            ProposalViews views) {
        this.proposing = proposing;
        this.checking = checking;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.views = views;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView propose(
            @RequestParam(required = false) String comment,
            @RequestParam(required = false) List<MultipartFile> files,
            Principal user) {
        return views.one(proposing.propose(comment, user.getName(), Uploads.of(files)));
    }

    /** Replaces, adds and takes out files. */
    @PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProposalView replace(
            @PathVariable long id,
            @RequestParam(required = false) String comment,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<String> remove,
            Principal user) {
        proposing.replace(id, comment, user.getName(), Uploads.of(files), remove);
        return views.one(id);
    }

    @GetMapping
    List<ProposalView> latest(@RequestParam(defaultValue = "50") int limit) {
        return views.latest(Math.max(1, Math.min(limit, LONGEST_LIST)));
    }

    @GetMapping("/{id}")
    ProposalView get(@PathVariable long id) {
        return views.one(id);
    }

    /** Begins the check; ask for the proposal until its state is no more CHECKING. */
    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProposalView check(@PathVariable long id, Principal user) {
        checking.check(id, user.getName());
        return views.one(id);
    }

    @PostMapping("/{id}/approve")
    ProposalView approve(@PathVariable long id, @RequestBody(required = false) Note note, Authentication user) {
        deciding.approve(id, Me.of(user), note == null ? "" : note.note());
        return views.one(id);
    }

    @PostMapping("/{id}/reject")
    ProposalView reject(@PathVariable long id, @RequestBody(required = false) Note note, Authentication user) {
        deciding.reject(id, Me.of(user), note == null ? "" : note.note());
        return views.one(id);
    }

    /** Only its author takes it back. */
    @PostMapping("/{id}/withdraw")
    ProposalView withdraw(@PathVariable long id, @RequestBody(required = false) Reason reason, Principal user) {
        withdrawing.withdraw(id, user.getName(), reason == null ? "" : reason.reason());
        return views.one(id);
    }

    /** Why it is taken back. */
    record Reason(String reason) {}

    /** What the one who decides has to say. */
    record Note(String note) {}
}
