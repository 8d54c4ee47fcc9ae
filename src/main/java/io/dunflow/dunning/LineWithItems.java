package io.dunflow.dunning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A line of a run and its items. */
public record LineWithItems(@JsonUnwrapped LineView line, List<LineItemView> items) {}
