package io.dunflow.process.lint;

import io.dunflow.platform.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code lint DIR...}: looks at models before they go anywhere. Needs neither database nor server. */
public final class LintCommand implements Command {

    private static final int WRONG_CALL = 2;

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public int run(List<String> arguments) {
        var folders = arguments.stream().map(Path::of).toList();
        var missing =
                folders.stream().filter(folder -> !Files.isDirectory(folder)).toList();
        if (folders.isEmpty() || !missing.isEmpty()) {
            System.err.println(missing.isEmpty() ? "lint DIR...: names no folder" : "No such folder: " + missing);
            return WRONG_CALL;
        }
        var unknown =
                folders.stream().filter(folder -> !ModelFolders.known(folder)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("Nothing to look at in " + unknown
                    + ": no .bpmn, .dmn or .form, and no text below texts/LANGUAGE/");
            return WRONG_CALL;
        }
        var findings = Lint.findings(ModelFolders.in(folders));
        findings.forEach(System.out::println);
        System.out.println(findings.size() + " findings");
        return findings.isEmpty() ? 0 : 1;
    }
}
