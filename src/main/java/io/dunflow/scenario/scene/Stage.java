package io.dunflow.scenario.scene;

import io.dunflow.correspondence.StageMail;
import io.dunflow.ledger.Accounts;
import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.Debtors;
import io.dunflow.process.clock.StageClock;
import io.dunflow.scenario.script.NamedItems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What every scenario is played with. */
@Component
@ConditionalOnProperty("dunflow.stage")
public record Stage(
        Creditors creditors, Debtors debtors, Accounts accounts, NamedItems items, StageClock clock, StageMail mail) {}
