package io.dunflow.worklist;

import io.dunflow.correspondence.CallPermission;
import io.dunflow.ledger.TaskWords;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what time it is where a debtor is, and between which hours of that day it may be called. */
@Component
class DebtorClock {

    private static final List<Integer> ALL_DAY = List.of(0, 24);

    private final CallPermission permission;
    private final Clock clock;

    DebtorClock(CallPermission permission, Clock clock) {
        this.permission = permission;
        this.clock = clock;
    }

    String at(long accountId, String zone, TaskWords wording) {
        var now = DateTimeFormatter.ofPattern("EEEE, HH:mm", wording.locale())
                .format(ZonedDateTime.ofInstant(clock.instant(), ZoneId.of(zone)));
        return permission
                .hoursToday(accountId)
                .map(hours -> hours.equals(ALL_DAY)
                        ? wording.text("call.anyTime", now)
                        : wording.text("call.hours", now, hours.get(0), hours.get(1)))
                .orElseGet(() -> wording.text("call.notToday", now));
    }
}
