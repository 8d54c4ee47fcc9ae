package io.dunflow.resolution.dispute;

import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation says about causes of disputes.
 *
 * @param rootCauses that may be found beside the reasons that debtors name
 */
@ConfigurationProperties("dunflow.disputes")
record RootCauseSettings(@DefaultValue List<Listed> rootCauses) {

    RootCauseSettings {
        var codes = new HashSet<String>();
        rootCauses.stream().map(Listed::code).filter(code -> !codes.add(code)).forEach(code -> {
            throw new IllegalArgumentException("dunflow.disputes.root-causes: " + code + " is listed twice");
        });
    }

    /** A cause: its code, and its words in English and German. */
    record Listed(String code, String en, String de) {

        Listed {
            if (code == null || !code.matches("[A-Z][A-Z0-9_]{0,39}") || RootCauses.APART.contains(code)) {
                throw new IllegalArgumentException("dunflow.disputes.root-causes: " + code
                        + " is no code: capitals, digits and underscores, and none of " + RootCauses.APART);
            }
            if (blank(en) || blank(de)) {
                throw new IllegalArgumentException(
                        "dunflow.disputes.root-causes: " + code + " needs words in English (en) and German (de)");
            }
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }
}
