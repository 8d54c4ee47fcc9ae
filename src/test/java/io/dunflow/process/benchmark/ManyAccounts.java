package io.dunflow.process.benchmark;

import org.springframework.stereotype.Component;

/** The accounts that the benchmark measures with, for tests that need many. */
@Component
public class ManyAccounts {

    private final BenchmarkPortfolio portfolio;

    ManyAccounts(BenchmarkPortfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Creates a creditor with so many overdue accounts; answers its code. */
    public String of(int accounts) {
        return portfolio.create(accounts);
    }
}
