/** The catalogue of methods: presets, drafts, publication, which one leads. */
@NullMarked
package io.tierledger.scoring.methods;

import org.jspecify.annotations.NullMarked;
