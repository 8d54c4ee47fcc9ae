package io.dunflow.credit;

/** A question, what it was judged by, and what came out. */
record Judged(Asked asked, Credit credit, JudgingCredit.Judgement judgement) {}
