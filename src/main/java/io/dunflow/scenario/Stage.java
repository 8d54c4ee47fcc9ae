package io.dunflow.scenario;

import io.dunflow.correspondence.StageMail;
import io.dunflow.ledger.Accounts;
import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.Debtors;
import io.dunflow.process.StageClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What every scenario is played with. */
@Component
@ConditionalOnProperty("dunflow.stage")
record Stage(
        Creditors creditors, Debtors debtors, Accounts accounts, NamedItems items, StageClock clock, StageMail mail) {}
