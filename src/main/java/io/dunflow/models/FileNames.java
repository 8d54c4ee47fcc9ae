package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import java.util.regex.Pattern;

/** Finds the place of a file that came without its folder, by its ending. */
final class FileNames {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(bpmn|form|dmn|yaml|properties)");
    private static final Pattern OF_SCENARIO = Pattern.compile(
            "(?:.*/)?(policies/[A-Za-z0-9][\\w-]*/(?:texts/(?:de|en)/)?[A-Za-z0-9][\\w.-]*\\.(?:bpmn|form|dmn|properties))");
    private static final Pattern TEXT = Pattern.compile("(?:.*/)?(de|en)/([a-z0-9-]+)\\.properties");
    private static final Pattern OF_FORMS = Pattern.compile("form-texts_[a-z]{2}\\.properties");
    private static final Pattern TEXT_WITH_LANGUAGE = Pattern.compile("([a-z0-9-]+)_(de|en)\\.properties");

    private FileNames() {}

    /**
     * The name under which a file is deployed, such as {@code dmn/item-level.dmn}. What lies in a folder of
     * {@code policies} belongs to a scenario and is never deployed.
     *
     * @throws ProposalInvalid for a file that is no model, text or scenario
     */
    static String of(String given) {
        var path = given == null ? "" : given.replace('\\', '/');
        var file = path.substring(path.lastIndexOf('/') + 1);
        if (!PLAIN.matcher(file).matches()) {
            throw new ProposalInvalid(say("proposal.fileName", file));
        }
        var policy = OF_SCENARIO.matcher(path);
        if (policy.matches()) {
            return "scenarios/" + policy.group(1);
        }
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "dmn" -> "dmn/" + file;
            case "yaml" -> "scenarios/" + file;
            case "properties" -> OF_FORMS.matcher(file).matches() ? "bpmn/" + file : text(path, file);
            default -> "bpmn/" + file;
        };
    }

    static boolean isScenario(String name) {
        return name.startsWith("scenarios/");
    }

    private static String text(String path, String file) {
        var inFolder = TEXT.matcher(path);
        if (inFolder.matches()) {
            return "bpmn/texts/" + inFolder.group(1) + "/" + inFolder.group(2) + ".properties";
        }
        var named = TEXT_WITH_LANGUAGE.matcher(file);
        if (named.matches()) {
            return "bpmn/texts/" + named.group(2) + "/" + named.group(1) + ".properties";
        }
        throw new ProposalInvalid(say("proposal.language", file));
    }
}
