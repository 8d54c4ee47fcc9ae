package io.dunflow.scenario.request;

import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.ScriptRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Scenarios over the API: played beside the server, in a program and database of their own. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenariosController {

    private static final int MOST_BYTES = 2_000_000;
    private static final String FILE = "scenario.yaml";

    private final PlayedOnRequest played;

    ScenariosController(PlayedOnRequest played) {
        this.played = played;
    }

    /** Plays the scenario that is the body. */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlayedOnRequest.Answer play(HttpServletRequest request) throws IOException {
        return begin(Map.of(FILE, request.getInputStream().readNBytes(MOST_BYTES + 1)));
    }

    /** Plays the one scenario in a zip, with the folder of its policy as it lies beside it there. */
    @PostMapping(consumes = {"application/zip", "application/x-zip-compressed"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlayedOnRequest.Answer playPacked(HttpServletRequest request) throws IOException {
        return begin(PackedScenario.read(request.getInputStream(), FILE, MOST_BYTES));
    }

    /** Plays the scenario with the models and texts that it names as {@code policy: policy}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlayedOnRequest.Answer play(
            @RequestPart MultipartFile scenario, @RequestPart(required = false) MultipartFile[] policy)
            throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put(FILE, bytes(scenario));
        for (var file : policy == null ? new MultipartFile[0] : policy) {
            files.put("policy/" + name(file), bytes(file));
        }
        return begin(files);
    }

    @GetMapping("/{id}")
    PlayedOnRequest.Answer get(@PathVariable long id) {
        return played.get(id);
    }

    private PlayedOnRequest.Answer begin(Map<String, byte[]> files) {
        if (files.values().stream().mapToLong(content -> content.length).sum() > MOST_BYTES) {
            throw new ScenarioRefused("A scenario and its files have at most " + MOST_BYTES + " bytes");
        }
        try {
            ReadingScripts.read(FILE, new String(files.get(FILE), StandardCharsets.UTF_8), Path.of("."));
        } catch (ScriptRefused refused) {
            throw new ScenarioRefused(refused.getMessage());
        }
        return played.begin(files);
    }

    private static byte[] bytes(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(MOST_BYTES + 1);
        }
    }

    private static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename());
        if (!name.matches("(texts/(de|en)/)?[A-Za-z0-9][A-Za-z0-9_.-]*\\.(dmn|bpmn|form|properties)")) {
            throw new ScenarioRefused(
                    "'" + name + "': a policy has .dmn, .bpmn, .form files and texts/LANGUAGE/*.properties");
        }
        return name;
    }
}
