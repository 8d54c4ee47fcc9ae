package io.dunflow.worklist;

import io.dunflow.correspondence.WhoGetsLetters;
import io.dunflow.resolution.correction.CorrectionViews;
import io.dunflow.resolution.dispute.MatterViews;
import io.dunflow.resolution.person.FactViews;
import io.dunflow.resolution.promise.Promises;
import io.dunflow.resolution.reason.RecordingCircumstances;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which accounts are found and looked at. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private static final int PAGE = 50;

    private final FindingAccounts finding;
    private final AccountSheets sheets;
    private final Timelines timelines;
    private final Priorities priorities;
    private final MatterViews matters;
    private final CorrectionViews corrections;
    private final PlanSheets plans;
    private final RecordingCircumstances circumstances;
    private final FactViews facts;
    private final WhoGetsLetters letters;
    private final Promises promises;
    private final ComingUp coming;
    private final TaskBoard board;

    AccountsPage(
            FindingAccounts finding,
            AccountSheets sheets,
            Timelines timelines,
            Priorities priorities,
            MatterViews matters,
            CorrectionViews corrections,
            PlanSheets plans,
            RecordingCircumstances circumstances,
            FactViews facts,
            WhoGetsLetters letters,
            Promises promises,
            ComingUp coming,
            TaskBoard board) {
        this.board = board;
        this.promises = promises;
        this.coming = coming;
        this.letters = letters;
        this.facts = facts;
        this.plans = plans;
        this.circumstances = circumstances;
        this.priorities = priorities;
        this.matters = matters;
        this.corrections = corrections;
        this.finding = finding;
        this.sheets = sheets;
        this.timelines = timelines;
    }

    @GetMapping
    String find(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var from = Math.max(0, Math.min(page, 100_000));
        var found = finding.find(text.strip(), overdue, from * PAGE, PAGE + 1);
        model.addAttribute("accounts", found.size() > PAGE ? found.subList(0, PAGE) : found);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", from);
        model.addAttribute("text", text);
        model.addAttribute("onlyOverdue", overdue);
        return "worklist/accounts";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, Model model) {
        var sheet = sheets.of(id);
        model.addAttribute("a", sheet);
        model.addAttribute("coming", coming.of(id, sheet.today()));
        model.addAttribute("work", board.about(id, ZoneId.of(sheet.head().zone())));
        model.addAttribute("promises", promises.ofAccount(id));
        model.addAttribute("gets", letters.of(id));
        model.addAttribute("known", facts.ofAccount(id));
        model.addAttribute("stopped", facts.stopOn(id));
        model.addAttribute("matters", matters.ofAccount(id));
        model.addAttribute("corrections", corrections.of(id));
        model.addAttribute("timeline", timelines.of(id, all ? Timelines.ALL : Timelines.LATEST));
        model.addAttribute("priority", priorities.ofAccount(id).orElse(null));
        model.addAttribute("said", circumstances.of(id));
        model.addAttribute("whole", all);
        model.addAttribute("latest", Timelines.LATEST);
        model.addAttribute("plans", plans.of(id));
        return "worklist/account";
    }
}
