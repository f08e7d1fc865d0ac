/** Who asks, by a token that was checked, and whether he may, by the table of rights. */
@NullMarked
package io.tierledger.platform.access;

import org.jspecify.annotations.NullMarked;
