package io.tierledger.specification.house.core.circle.hen;

import io.tierledger.specification.house.core.circle.egg.Egg;

/** Needs what needs it. */
public record Hen(Egg from) {}
