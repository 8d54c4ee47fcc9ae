package io.dunflow.resolution.plan;

import io.dunflow.resolution.plan.PlanInstalment.State;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what a letter said of an instalment that was missing, once money becomes known that was in time. Where the plan
 * ended meanwhile, the correction of that letter says so.
 */
@Component
class TakingBackMissed {

    private final Plans plans;
    private final SendingPlanLetters letters;
    private final JdbcClient jdbc;

    TakingBackMissed(Plans plans, SendingPlanLetters letters, JdbcClient jdbc) {
        this.plans = plans;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** Notes which letters were wrong, before the instalments are noted as paid; whether any was. */
    boolean find(Plan plan, List<PlanInstalment> before, List<PlanInstalment> judged) {
        var inTime = IntStream.range(0, judged.size())
                .filter(n ->
                        before.get(n).state() == State.MISSED && judged.get(n).state() == State.PAID)
                .mapToObj(n -> before.get(n).no())
                .toList();
        return !inTime.isEmpty() && note(plan, inTime);
    }

    /** Once the rest of the plan is noted: it goes on, with what is to be paid when. */
    void tell(Plan plan) {
        letters.anew(plans.find(plan.id()).orElseThrow(), SendingPlanLetters.RESUMED);
    }

    private boolean note(Plan plan, List<Integer> instalments) {
        return jdbc.sql(
                                """
                                update plan_instalment x set disproved_notice_id = n.id from notice n
                                where x.plan_id = :plan and x.no in (:instalments) and n.id = x.missed_notice_id
                                  and n.state = 'HANDED_OVER' and not exists (
                                    select from notice e where e.account_id = n.account_id and e.id > n.id
                                      and e.matter = 'plan-defaulted:' || x.plan_id)
                                """)
                        .param("plan", plan.id())
                        .param("instalments", instalments)
                        .update()
                > 0;
    }
}
