package io.tierledger.specification.house.core.circle.egg;

import io.tierledger.specification.house.core.circle.hen.Hen;

/** Needs what needs it. */
public record Egg(Hen from) {}
