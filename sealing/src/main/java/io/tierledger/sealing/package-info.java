/**
 * What is personal is kept sealed: each text with the key of the subject it is about, the keys beside the stores, wrapped by a master
 * key. Without its key a text is gone, in every copy (docs/decisions/0034).
 */
@NullMarked
package io.tierledger.sealing;

import org.jspecify.annotations.NullMarked;
