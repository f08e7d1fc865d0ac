/** Speaks to a running system as everybody does: by HTTP through its gateway. For the demonstration, whole-system tests and benchmarks. */
@NullMarked
package io.tierledger.launcher.client;

import org.jspecify.annotations.NullMarked;
