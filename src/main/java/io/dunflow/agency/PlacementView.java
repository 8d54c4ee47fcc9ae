package io.dunflow.agency;

import java.util.List;

/** A placement with its items and what was tried before: what the API answers. */
public record PlacementView(Placement placement, List<PlacedItem> items, List<Evidence> evidence) {}
