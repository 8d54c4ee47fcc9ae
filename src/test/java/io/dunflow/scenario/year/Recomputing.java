package io.dunflow.scenario.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the SQL files of the year, which know nothing but the facts and which letters left, what there must be. */
final class Recomputing {

    private final JdbcClient jdbc;

    Recomputing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a file answers: by its first column the second, both texts. */
    Map<String, String> ask(String file, Map<String, ?> params) {
        var answers = new TreeMap<String, String>();
        jdbc.sql(text(file)).params(params).query(row -> {
            var before = answers.put(row.getString(1), row.getString(2));
            if (before != null) {
                throw new IllegalStateException(file + " answers twice about " + row.getString(1));
            }
        });
        return answers;
    }

    /** Lets a file write into the tables of the year. */
    void run(String file) {
        jdbc.sql(text(file)).update();
    }

    static String text(String file) {
        try {
            return new ClassPathResource("year/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
