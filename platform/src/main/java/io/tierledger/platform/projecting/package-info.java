/** Read models in MongoDB, always behind and never ahead, disposable. */
@NullMarked
package io.tierledger.platform.projecting;

import org.jspecify.annotations.NullMarked;
