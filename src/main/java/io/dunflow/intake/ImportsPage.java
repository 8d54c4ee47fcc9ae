package io.dunflow.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which files are handed in and looked at. */
@Controller
@RequestMapping("/imports")
class ImportsPage {

    private static final int LATEST = 50;

    private final Imports imports;
    private final Mappings mappings;
    private final UploadedFiles uploads;

    ImportsPage(Imports imports, Mappings mappings, UploadedFiles uploads) {
        this.imports = imports;
        this.mappings = mappings;
        this.uploads = uploads;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("imports", imports.newest(Long.MAX_VALUE, LATEST));
        model.addAttribute("mappings", mappings.names());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("modes", Mode.values());
        return "intake/imports";
    }

    @PostMapping
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam String mapping,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate completeThrough,
            @RequestParam(defaultValue = "false") boolean closeMissing,
            Principal user) {
        var request = new ImportRequest(
                Kind.of(kind),
                mapping,
                Mode.of(mode),
                null,
                completeThrough,
                closeMissing,
                file.getOriginalFilename(),
                user.getName());
        return "redirect:/imports/" + uploads.start(request, file);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("report", imports.get(id));
        model.addAttribute("mostShown", Imports.FINDINGS_IN_REPORT);
        return "intake/import";
    }

    /** The figures again while the import goes on; at its end the page is told to come back as a whole. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, HttpServletResponse response, Model model) {
        var report = imports.get(id);
        if (report.endedAt() != null) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("report", report);
        return "intake/import :: progress";
    }
}
