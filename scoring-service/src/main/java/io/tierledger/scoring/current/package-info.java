/** Question: what are a customer's scores now, and what would they measure today? */
@NullMarked
package io.tierledger.scoring.current;

import org.jspecify.annotations.NullMarked;
