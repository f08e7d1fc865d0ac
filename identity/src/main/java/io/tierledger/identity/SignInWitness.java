package io.tierledger.identity;

/** Hears what becomes of those who come to the provider's pages. Never blocks. */
@FunctionalInterface
public interface SignInWitness {
    void saw(SignInSeen seen);
}
