package io.dunflow.process.feel;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.springframework.stereotype.Component;

/**
 * Functions of a table that FEEL lacks: months that end, days that are worked. What is asked about null is null, as
 * everywhere in FEEL.
 */
@Component
public class FeelFunctions implements FeelCustomFunctionProvider {

    private final BusinessDays businessDays;
    private final Map<String, CustomFunction> functions;

    public FeelFunctions(BusinessDays businessDays) {
        this.businessDays = businessDays;
        this.functions = Map.ofEntries(
                named("end of month", date -> date(date, 0).with(TemporalAdjusters.lastDayOfMonth()), "date"),
                named("add days", given -> date(given, 0).plusDays(whole(given, 1)), "date", "days"),
                named("add months", given -> date(given, 0).plusMonths(whole(given, 1)), "date", "months"),
                named("days between", given -> ChronoUnit.DAYS.between(date(given, 0), date(given, 1)), "from", "to"),
                named("business days between", this::businessDaysBetween, "calendar", "from", "to"),
                named("add business days", this::addBusinessDays, "calendar", "date", "days"),
                named(
                        "next business day",
                        given -> addBusinessDays(List.of(given.get(0), given.get(1), 0L)),
                        "calendar",
                        "date"),
                named("is business day", this::isBusinessDay, "calendar", "date"),
                named("is holiday", this::isHoliday, "calendar", "date"));
    }

    @Override
    public Optional<CustomFunction> resolveFunction(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    @Override
    public Collection<String> getFunctionNames() {
        return functions.keySet();
    }

    private Object businessDaysBetween(List<Object> given) {
        var from = date(given, 1);
        var to = date(given, 2);
        return to.isBefore(from)
                ? -businessDays.between(calendar(given), to, from)
                : businessDays.between(calendar(given), from, to);
    }

    private Object addBusinessDays(List<Object> given) {
        return businessDays.plus(calendar(given), date(given, 1), whole(given, 2));
    }

    private Object isBusinessDay(List<Object> given) {
        return businessDays.isBusinessDay(calendar(given), date(given, 1));
    }

    private Object isHoliday(List<Object> given) {
        return businessDays.isHoliday(calendar(given), date(given, 1));
    }

    private String calendar(List<Object> given) {
        if (!(given.get(0) instanceof String calendar)) {
            throw new IllegalArgumentException("'" + given.get(0) + "' is no calendar");
        }
        businessDays.whyNotCalendar(calendar).ifPresent(why -> {
            throw new IllegalArgumentException(why.toString());
        });
        return calendar;
    }

    private static LocalDate date(List<Object> given, int position) {
        if (given.get(position) instanceof LocalDate date) {
            return date;
        }
        throw new IllegalArgumentException("'" + given.get(position) + "' is no date");
    }

    private static int whole(List<Object> given, int position) {
        if (given.get(position) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException("'" + given.get(position) + "' is no whole number");
    }

    private static Map.Entry<String, CustomFunction> named(
            String name, Function<List<Object>, Object> function, String... parameters) {
        return Map.entry(
                name,
                CustomFunction.create()
                        .setParams(parameters)
                        .setFunction(given -> given.stream().anyMatch(Objects::isNull) ? null : function.apply(given))
                        .build());
    }
}
