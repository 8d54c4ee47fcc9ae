package io.dunflow.credit;

/**
 * What a second person says to a decision about credit.
 *
 * @param answer AGREE or SEND_BACK
 * @param note why; needed to send it back
 */
public record CaseConfirmation(String answer, String note) {}
