package io.dunflow.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * How messages look on the wire.
 *
 * @param packages what we write
 * @param answers what we read of each answer
 * @param statements what we read of each line of a statement; null: like answers, by our own names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackageFormat(Written packages, Read answers, Read statements) {

    static final String CSV = "csv";
    static final String JSON = "json";

    /**
     * A file that we write; of json nothing else is said.
     *
     * @param evidence whether what was tried stands in it, a line each
     * @param trailer texts of the last line by column; #lines counts, #sum adds up the column; null: no such line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Written(
            String form,
            String extension,
            String delimiter,
            String decimal,
            String date,
            String encoding,
            boolean evidence,
            Map<String, String> kinds,
            List<Column> columns,
            Map<String, String> trailer) {}

    /** Its name in the header, and where its text comes from. */
    public record Column(String name, String from) {}

    /**
     * A file that we read.
     *
     * @param fields our name of a field and theirs; what is not named has our name
     * @param kinds their words for what we call ACKNOWLEDGED, REJECTED, PAID ...
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Read(
            String form,
            String delimiter,
            String decimal,
            String date,
            String encoding,
            Map<String, String> fields,
            Map<String, String> kinds) {

        String theirs(String field) {
            return fields == null ? field : fields.getOrDefault(field, field);
        }
    }
}
