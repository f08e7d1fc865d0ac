package io.tierledger.scoring.events;

import io.tierledger.contracts.method.Method;

/**
 * Somebody proposes another version of a method.
 *
 * @param draft number of the draft among those of the method, from 1
 * @param basedOn the version that was the newest then; 0 for a method that is new
 */
public record MethodDrafted(Method method, int draft, int basedOn, String author) {}
