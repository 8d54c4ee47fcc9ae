package io.dunflow.legal;

import java.util.List;

/** A legal action with its items: what the API answers. */
public record LegalView(LegalAction action, List<LegalItem> items) {}
