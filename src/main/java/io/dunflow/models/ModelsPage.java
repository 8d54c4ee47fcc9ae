package io.dunflow.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows which models are at work, since when and by whom, and takes proposals. */
@Controller
class ModelsPage {

    private static final int LATEST = 20;

    private final ProposalViews proposals;
    private final ModelHistory history;
    private final ModelWorkshop workshop;
    private final ModelsAtWork models;

    ModelsPage(ProposalViews proposals, ModelHistory history, ModelWorkshop workshop, ModelsAtWork models) {
        this.proposals = proposals;
        this.history = history;
        this.workshop = workshop;
        this.models = models;
    }

    @GetMapping("/models")
    String show(Model page) {
        page.addAttribute("proposals", proposals.latest(LATEST));
        page.addAttribute("deployments", history.latest(LATEST));
        page.addAttribute("versions", workshop.versions());
        page.addAttribute("changes", history.lastChanges());
        page.addAttribute("others", others());
        page.addAttribute("unlikeShipped", unlikeShipped());
        return "models/models";
    }

    /** Forms and texts, which have no version of their own. */
    private List<String> others() {
        return models.files().keySet().stream()
                .filter(name -> !name.endsWith(".bpmn") && !name.endsWith(".dmn"))
                .toList();
    }

    /** Names of files at work that differ from those that came with the program. */
    private List<String> unlikeShipped() {
        Map<String, byte[]> shipped = workshop.shipped();
        return models.files().entrySet().stream()
                .filter(file -> !Arrays.equals(file.getValue(), shipped.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
