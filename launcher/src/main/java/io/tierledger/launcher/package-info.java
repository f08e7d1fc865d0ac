/**
 * The whole system in one JVM: comes in, what a person asks for on the command line; goes out, four services and the gateway on
 * embedded stores (or real ones), in the order they need each other, and the demonstration when there is nothing else to show.
 */
@NullMarked
package io.tierledger.launcher;

import org.jspecify.annotations.NullMarked;
