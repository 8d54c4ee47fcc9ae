package io.dunflow.intake;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which column mappings are listed, read and changed. */
@Controller
@RequestMapping("/import-mappings")
class MappingsPage {

    private final Mappings mappings;

    MappingsPage(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("mappings", mappings.entries());
        return "intake/mappings";
    }

    /** Begins a mapping with the text of another one. */
    @GetMapping("/new")
    String empty(@RequestParam(defaultValue = "plain") String from, Model model) {
        return form(null, mappings.yaml(from), model);
    }

    @GetMapping("/{name}")
    String one(@PathVariable String name, Model model) {
        return form(name, mappings.yaml(name), model);
    }

    @PostMapping
    String create(@RequestParam String name, @RequestParam String yaml, Principal user, RedirectAttributes after) {
        mappings.create(name.strip(), text(yaml), user.getName());
        return kept(name.strip(), after);
    }

    @PostMapping("/{name}")
    String change(@PathVariable String name, @RequestParam String yaml, Principal user, RedirectAttributes after) {
        mappings.put(name, text(yaml), user.getName());
        return kept(name, after);
    }

    /** A form sends the ends of lines as networks have them. */
    private static String text(String yaml) {
        return yaml.replace("\r\n", "\n");
    }

    private static String kept(String name, RedirectAttributes after) {
        after.addFlashAttribute("done", "mapping.kept");
        return "redirect:/import-mappings/" + name;
    }

    private static String form(String name, String yaml, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("yaml", yaml);
        return "intake/mapping";
    }
}
