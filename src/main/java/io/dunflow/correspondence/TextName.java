package io.dunflow.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which text a file holds: that of one template in one language. */
public record TextName(String language, String template) {

    /** Every text has to be there in each of them. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final String FOLDER = "bpmn/texts/";

    private static final Pattern FILE =
            Pattern.compile(FOLDER + "(" + String.join("|", LANGUAGES) + ")/([a-z][a-z0-9-]*)\\.properties");

    /** Whether a file lies where texts do, whatever its name is. */
    public static boolean isText(String file) {
        return file.startsWith(FOLDER);
    }

    /** Empty when the file is not called as a text has to be. */
    public static Optional<TextName> of(String file) {
        var matcher = FILE.matcher(file);
        return matcher.matches() && !matcher.group(2).equals("words")
                ? Optional.of(new TextName(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Such as {@code bpmn/texts/en/reminder-1.properties}. */
    public String file() {
        return FOLDER + language + "/" + template + ".properties";
    }

    /** The same template in another language. */
    public TextName in(String other) {
        return new TextName(other, template);
    }
}
