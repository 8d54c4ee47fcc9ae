package io.dunflow.scenario.event;

import io.dunflow.agency.Agencies;
import io.dunflow.agency.Agency;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code agency}: there is an agency, or it is otherwise from now on. */
@Component
class AgencyIsKept implements EventKind {

    private final Agencies agencies;

    AgencyIsKept(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public String word() {
        return "agency";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var code = what.text("code").orElseThrow();
        agencies.keep(
                new Agency(
                        code,
                        what.text("name").orElse(code),
                        texts(what, "countries", List.of("DE")),
                        texts(what, "licences", List.of("DE")),
                        texts(what, "kinds", List.of("BUSINESS", "CONSUMER")),
                        what.number("smallest").orElse(BigDecimal.ZERO),
                        what.number("largest").orElse(null),
                        what.number("fee").orElse(BigDecimal.TEN),
                        what.number("recovery").orElse(BigDecimal.valueOf(30)),
                        what.number("complaints").orElse(BigDecimal.ONE),
                        what.text("tone").orElse("NEUTRAL"),
                        what.count("answer-days").orElse(5),
                        what.flag("active", true)),
                what.text("by").orElse("lead"));
    }

    private static List<String> texts(Part what, String field, List<String> other) {
        return what.has(field) ? what.get(field).all().stream().map(Part::text).toList() : other;
    }
}
