package io.dunflow.interest;

/** Whether the money that bears interest includes value added tax. */
public enum InterestBase {
    WITH_VAT,
    WITHOUT_VAT
}
