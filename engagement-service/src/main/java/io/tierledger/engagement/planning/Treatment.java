package io.tierledger.engagement.planning;

/** Whose programme a plan follows: a tier of a version of the leading method. */
public record Treatment(String method, int methodVersion, String tier) {

    boolean sameTierAs(Treatment other) {
        return method.equals(other.method) && tier.equals(other.tier);
    }
}
