package io.dunflow.scenario.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The scenarios on which each changed model is tried: those in the program, or a folder that the operator names. */
@Component
class ShippedScenarios {

    private static final String PROGRAM = "classpath:";

    private final String location;

    /** @param location a folder, or {@code classpath:} and one in the program */
    ShippedScenarios(@Value("${dunflow.scenarios.location}") String location) {
        this.location = location;
    }

    /** @throws IOException also when there is no such folder: nothing is to go live untried */
    void copyTo(Path folder) throws IOException {
        if (location.startsWith(PROGRAM)) {
            copyFromProgram(location.substring(PROGRAM.length()) + "/", folder);
        } else if (Files.isDirectory(Path.of(location))) {
            FileSystemUtils.copyRecursively(Path.of(location), folder);
        } else {
            throw new NoSuchFileException(location + ", which dunflow.scenarios.location names");
        }
    }

    private static void copyFromProgram(String root, Path folder) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**/*.*")) {
            var url = file.getURL().toString();
            var target = folder.resolve(url.substring(url.lastIndexOf(root) + root.length()));
            Files.createDirectories(target.getParent());
            Files.write(target, file.getContentAsByteArray());
        }
    }
}
