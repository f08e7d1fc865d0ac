/** Persons change methods: one drafts, another publishes. */
@NullMarked
package io.tierledger.scoring.drafting;

import org.jspecify.annotations.NullMarked;
