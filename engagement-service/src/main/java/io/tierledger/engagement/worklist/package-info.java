/** What an account manager has to do: the question and its endpoint. */
@NullMarked
package io.tierledger.engagement.worklist;

import org.jspecify.annotations.NullMarked;
