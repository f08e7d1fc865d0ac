/** What the tiers of a method are given in a year: the stored word of a publication, its read model and its question. */
@NullMarked
package io.tierledger.engagement.programme;

import org.jspecify.annotations.NullMarked;
