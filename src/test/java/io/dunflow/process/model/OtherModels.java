package io.dunflow.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a test work with a folder of models of its own, and go back to the shipped ones. */
@Component
public class OtherModels {

    private final ModelDeployer deployer;
    private final String shipped;

    OtherModels(ModelDeployer deployer, @Value("${dunflow.models.location}") String shipped) {
        this.deployer = deployer;
        this.shipped = shipped;
    }

    /** Copies {@code bpmn/} and {@code dmn/} to a folder, to be changed there. */
    public static void copyTo(Path folder) {
        copy(Path.of("bpmn"), folder.resolve("bpmn"));
        copy(Path.of("dmn"), folder.resolve("dmn"));
    }

    /** Lays the files of a folder over those of another. */
    public static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deploys what lies in the folder. */
    public void deploy(Path folder) {
        deployer.deploy(ShippedModels.in(folder.toUri().toString()));
    }

    /** The shipped models count again. */
    public void shippedAgain() {
        deployer.deploy(ShippedModels.in(shipped));
    }
}
